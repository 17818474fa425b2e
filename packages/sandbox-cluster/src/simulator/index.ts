export { startSimulator, simulatorParts } from './startSimulator';
export type { Simulator, SimulatorOptions } from './startSimulator';
export type { SimulatorPart, SimulatorSettings } from './SimulatorSettings';
export type { ApiServerAddress } from './client';
export { Hypervisor } from './hypervisor';
export type {
  ConsoleSession,
  Domain,
  DomainState,
  Guest,
  GuestAgent,
  TcpService,
  Terminal,
} from './hypervisor';
export { failAnnotation } from './failAnnotation';
export { applyScene } from './scenes/applyScene';
export { fleet } from './scenes/fleet/fleet';
export { zoo } from './scenes/zoo';
export type { Scene, SceneAction, SceneMachine } from './scenes/Scene';
