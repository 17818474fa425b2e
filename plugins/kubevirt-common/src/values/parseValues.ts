import { Finding } from '../check/Finding';
import { error } from '../check/findings';
import { Quantity } from '../quantities';
import { defaultResources, defaultUserData } from './defaults';
import { detectForm } from './detectForm';
import { isRecord } from './isRecord';
import { readInput } from './readInput';
import { show } from './show';
import { ValuesForm } from './ValuesForm';
import { ResourceValues, VirtualMachineValues } from './VirtualMachineValues';
import { withoutNulls } from './withoutNulls';

/**
 * What `parseValues` makes of its input.
 *
 * @public
 */
export type ParsedValues =
  | {
      ok: true;
      values: VirtualMachineValues;
      /** Which of the chart's forms the input has. */
      form: ValuesForm;
      /** What may well not be meant. */
      warnings: Finding[];
    }
  | { ok: false; findings: Finding[] };

/**
 * Reads values as a person wrote them, in either form of the Helm chart and
 * with what goes beyond it, and fills in the chart's defaults. `null` takes a
 * default away, as in Helm; a `source` replaces the default one as a whole.
 *
 * @param input - the values, as JSON or YAML gives them; nothing means that
 * all is as the defaults say
 * @returns the complete values, or why they cannot be read: unknown keys,
 * wrong types, words that are none of the choices, quantities that are none
 * @public
 */
export function parseValues(input: unknown): ParsedValues {
  const given = input ?? {};
  if (!isRecord(given)) {
    return refuse(error('type.values', '', { value: show(given) }));
  }
  const detected = detectForm(given);
  if ('mixed' in detected) {
    return refuse(detected.mixed);
  }
  const { form } = detected;
  const reading = readInput(given, form);
  const { findings } = reading;
  if (!reading.rest || findings.some(({ severity }) => severity === 'error')) {
    return refuse(...findings);
  }
  const { extraDevices, resources, volumes, network, cloudInit, ...others } =
    reading.rest;
  const userData =
    cloudInit?.userData === undefined && cloudInit !== null
      ? defaultUserData
      : cloudInit?.userData ?? '';
  return {
    ok: true,
    form,
    warnings: findings,
    values: {
      ...withoutNulls(others),
      rootDisk: reading.rootDisk,
      extraDevices: withoutTopNulls(extraDevices ?? {}),
      resources: readResources(resources, Boolean(others.instancetype)),
      ...withoutNulls({
        volumes: {
          filesystems: volumes?.filesystems ?? [],
          disks: volumes?.disks ?? [],
        },
        network: { ...network, ports: network?.ports ?? [] },
        cloudInit: { ...cloudInit, userData },
      }),
    },
  };
}

function refuse(...findings: Finding[]): ParsedValues {
  return { ok: false, findings };
}

function readResources(
  given: Record<string, Quantity | null | undefined> | null | undefined,
  byInstancetype: boolean,
): ResourceValues {
  const defaults =
    given === null || byInstancetype
      ? { cpu: null, memory: null }
      : defaultResources;
  const {
    cpu = defaults.cpu,
    memory = defaults.memory,
    ...others
  } = given ?? {};
  return { ...withoutNulls(others), cpu, memory };
}

function withoutTopNulls(
  devices: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(devices).filter(
      ([, device]) => device !== null && device !== undefined,
    ),
  );
}
