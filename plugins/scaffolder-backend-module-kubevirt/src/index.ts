/**
 * Scaffolder actions that create KubeVirt virtual machines.
 *
 * @packageDocumentation
 */

export { scaffolderModuleKubevirt as default } from './module';
