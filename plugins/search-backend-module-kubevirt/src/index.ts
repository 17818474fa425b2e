/**
 * Virtual machines in the search of Backstage.
 *
 * @packageDocumentation
 */

export { searchModuleKubevirt as default } from './module';
export { searchModuleKubevirtLunr } from './lunr';
