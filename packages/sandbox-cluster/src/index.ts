export { SandboxCluster } from './SandboxCluster';
export type { SandboxClusterOptions, SandboxObject } from './SandboxCluster';
export type { AnswerFault, Faults } from './faults/Faults';
export type { RequestMatcher } from './faults/FaultGate';
export { startTestCluster } from './testing/startTestCluster';
export type { TestCluster } from './testing/startTestCluster';
export { testClusterServes } from './testing/testClusterServes';
export type {
  ObjectAccess,
  ObjectRef,
  ObjectWriteOptions,
} from './server/ObjectAccess';
export type {
  SimulatorPart,
  SimulatorSettings,
} from './simulator/SimulatorSettings';
