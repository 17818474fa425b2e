import { Scene, zoo } from '../simulator';

/** The scenes that can be asked for by name. @internal */
export const scenes = { zoo } satisfies Record<string, Scene>;

/** @internal */
export type SceneName = keyof typeof scenes;

/** @internal */
export const sceneNames = Object.keys(scenes) as SceneName[];
