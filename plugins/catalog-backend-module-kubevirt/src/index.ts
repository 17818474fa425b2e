/**
 * Virtual machines as entities of the Backstage catalog.
 *
 * @packageDocumentation
 */

export { catalogModuleKubevirt as default } from './module';
