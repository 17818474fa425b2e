import {
  machineFacts,
  VirtualMachineIdentity,
  VirtualMachineRow,
  VirtualMachineState,
} from 'backstage-plugin-kubevirt-common';

/** Conditions that decide what can be done to a machine. */
const DECISIVE = new Set(['LiveMigratable']);

/**
 * What a list shows of a virtual machine, but for what the catalog says of it.
 *
 * @returns without the fields that are empty
 * @internal
 */
export function rowOf(options: {
  identity: VirtualMachineIdentity;
  view: VirtualMachineState;
}): VirtualMachineRow {
  const { identity, view } = options;
  const { problems, guest } = view;
  return withoutEmpty({
    ...identity,
    kind: view.kind,
    uid: view.uid,
    status: view.status,
    health: view.health,
    headline: problems.length > 0 ? view.headline : undefined,
    problems: problems.map(({ code }) => code),
    runStrategy: view.runStrategy,
    labels: view.labels,
    conditions: view.conditions
      .filter(({ type, status }) => DECISIVE.has(type) && status === 'False')
      .map(({ type, status, message }) => ({ type, status, message })),
    createdAt: view.createdAt,
    bootedAt: view.bootedAt,
    node: view.node,
    cpu: view.cpu.guest ?? numberOf(view.cpu.requested),
    memory: view.memory.guest ?? view.memory.requested,
    instancetype: view.instancetype,
    os: guest.os,
    ...machineFacts(view),
  });
}

function numberOf(quantity: string | undefined): number | undefined {
  const number = quantity?.endsWith('m')
    ? Number(quantity.slice(0, -1)) / 1000
    : Number(quantity);
  return Number.isFinite(number) ? number : undefined;
}

function withoutEmpty(row: VirtualMachineRow): VirtualMachineRow {
  const entries = Object.entries(row).filter(
    ([key, value]) =>
      key === 'labels' ||
      (value !== undefined && (!Array.isArray(value) || value.length > 0)),
  );
  return Object.fromEntries(entries) as unknown as VirtualMachineRow;
}
