import { parseArgs } from 'node:util';
import { VncServerAddress } from '../subresources/streams/vnc';
import { SceneName, sceneNames } from './scenes';

/** @internal */
export interface CommandOptions {
  /** The one of before, or a free one, where absent. */
  port?: number;
  simulate: boolean;
  tls: boolean;
  /** A file to write the kubeconfig to in place of standard output. */
  kubeconfig?: string;
  /** A folder for the state. */
  data?: string;
  scene?: SceneName;
  /** How many machines there are from the beginning. */
  vms: number;
  vnc?: VncServerAddress;
  help: boolean;
}

/** @internal */
export const usage = `Usage: sandbox-cluster [options]

Runs a Kubernetes API with KubeVirt behaviour on 127.0.0.1 and prints its
kubeconfig to standard output.

  --port N             TCP port; 0 takes a free one (default: the one of before
                       with --data, else a free one)
  --kubeconfig FILE    write the kubeconfig to this file instead
  --data FOLDER        keep the state in this folder, and go on from there
  --scene NAME         bring up VMs to look at; NAME is ${sceneNames.join(
    ' or ',
  )}
  --vms N              N VMs that have been there for a while
  --vnc HOST:PORT      a VNC server to show as the screen of every VM
  --no-simulate        the API alone: nobody starts VMs or fills volumes
  --no-tls             plain HTTP
  --help               this text`;

const MAX_VMS = 50_000;

/**
 * @returns the options, or what is wrong with them in one sentence
 *
 * @internal
 */
export function parseArguments(
  args: string[],
): { ok: true; options: CommandOptions } | { ok: false; reason: string } {
  try {
    return { ok: true, options: read(args) };
  } catch (error) {
    return { ok: false, reason: (error as Error).message };
  }
}

function read(args: string[]): CommandOptions {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      port: { type: 'string' },
      kubeconfig: { type: 'string' },
      data: { type: 'string' },
      scene: { type: 'string' },
      vms: { type: 'string' },
      vnc: { type: 'string' },
      simulate: { type: 'boolean', default: true },
      tls: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false },
    },
  });
  const { simulate, tls, kubeconfig, data, help } = values;
  if (data === '') {
    throw new Error('--data is empty; it has to name a folder');
  }
  const scene = sceneNames.find(name => name === values.scene);
  if (values.scene !== undefined && !scene) {
    throw new Error(
      `--scene is "${values.scene}"; it has to be ${sceneNames.join(' or ')}`,
    );
  }
  if (scene && !simulate) {
    throw new Error(
      '--scene needs somebody who starts VMs; leave --no-simulate out',
    );
  }
  return {
    port: numberFrom('port', values.port, 65_535),
    vms: numberFrom('vms', values.vms, MAX_VMS) ?? 0,
    vnc: addressFrom(values.vnc),
    ...{ simulate, tls, kubeconfig, data, scene, help },
  };
}

function numberFrom(
  option: string,
  text: string | undefined,
  highest: number,
): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > highest) {
    throw new Error(
      `--${option} is "${text}"; it has to be a number from 0 to ${highest}`,
    );
  }
  return value;
}

function addressFrom(text: string | undefined): VncServerAddress | undefined {
  if (text === undefined) {
    return undefined;
  }
  const [, host, port] = /^(.+):(\d+)$/.exec(text) ?? [];
  if (!host || Number(port) < 1 || Number(port) > 65_535) {
    throw new Error(
      `--vnc is "${text}"; it has to be a host and a port, as 127.0.0.1:5900`,
    );
  }
  return { host, port: Number(port) };
}
