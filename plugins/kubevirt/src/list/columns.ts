import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { bytesOf } from './bytesOf';
import { healthOrder } from './healthOrder';

/**
 * The least number of pixels, and the share of what is left.
 *
 * @internal
 */
export interface ColumnWidth {
  min: number;
  share: number;
}

/**
 * A column of the list.
 *
 * @internal
 */
export interface Column {
  /** Also the last part of its title's message key. */
  id: ColumnId;
  width: ColumnWidth;
  /** What is sorted by; rows without it come last. */
  sortValue(row: VirtualMachineRow): string | number | undefined;
  /** What is written into a file. */
  text(row: VirtualMachineRow): string;
  /** Whether its digits stand below each other. */
  isNumber?: boolean;
  /** Whether it is there when the reader has not chosen. */
  isDefault?: boolean;
}

const WIDE: ColumnWidth = { min: 140, share: 2 };
const MEDIUM: ColumnWidth = { min: 92, share: 1 };
const NARROW: ColumnWidth = { min: 60, share: 0.25 };
/** Has room for a whole IPv4 address, or for "30 seconds ago". */
const LINE: ColumnWidth = { min: 120, share: 1 };

function texts(
  width: ColumnWidth,
  valuesOf: (row: VirtualMachineRow) => (string | undefined)[] | undefined,
) {
  return {
    width,
    sortValue: (row: VirtualMachineRow) => valuesOf(row)?.[0],
    text: (row: VirtualMachineRow) =>
      (valuesOf(row) ?? []).filter(Boolean).join(' '),
  };
}

const definitions = {
  name: {
    ...texts({ min: 150, share: 3 }, ({ name }) => [name]),
    isDefault: true,
  },
  status: {
    ...texts(WIDE, ({ status }) => [status]),
    sortValue: ({ health, status }: VirtualMachineRow) =>
      `${healthOrder.indexOf(health)} ${status}`,
    isDefault: true,
  },
  namespace: { ...texts(MEDIUM, row => [row.namespace]), isDefault: true },
  cluster: { ...texts(MEDIUM, row => [row.cluster]), isDefault: true },
  owner: { ...texts(MEDIUM, row => [row.owner]), isDefault: true },
  system: texts(MEDIUM, row => [row.system]),
  node: { ...texts(MEDIUM, row => [row.node]), isDefault: true },
  addresses: { ...texts(LINE, row => row.addresses), isDefault: true },
  os: texts(MEDIUM, row => [row.os]),
  cpu: {
    width: NARROW,
    sortValue: ({ cpu }: VirtualMachineRow) => cpu,
    text: ({ cpu }: VirtualMachineRow) => String(cpu ?? ''),
    isNumber: true,
    isDefault: true,
  },
  memory: {
    width: { min: 90, share: 0.25 },
    sortValue: ({ memory }: VirtualMachineRow) => bytesOf(memory),
    text: ({ memory }: VirtualMachineRow) => memory ?? '',
    isNumber: true,
    isDefault: true,
  },
  image: texts(WIDE, row => row.images),
  claims: texts(MEDIUM, row => row.claims),
  gpus: texts(MEDIUM, row => row.gpus),
  ports: texts(MEDIUM, row => row.ports?.map(String)),
  macs: texts(WIDE, row => row.macs),
  instancetype: texts(MEDIUM, row => [row.instancetype]),
  problems: texts(WIDE, row => row.problems),
  labels: texts(WIDE, ({ labels }) =>
    Object.entries(labels).map(([key, value]) => `${key}=${value}`),
  ),
  created: { ...texts(LINE, row => [row.createdAt]), isDefault: true },
  booted: texts(LINE, row => [row.bootedAt]),
} satisfies Record<string, Omit<Column, 'id'>>;

/** @internal */
export type ColumnId = keyof typeof definitions;

/**
 * Every column that there is, in the order in which they are shown.
 *
 * @internal
 */
export const columns: readonly Column[] = Object.entries(definitions).map(
  ([id, definition]) => ({ id: id as ColumnId, ...definition }),
);

/** @internal */
export const defaultColumns: readonly ColumnId[] = columns
  .filter(({ isDefault }) => isDefault)
  .map(({ id }) => id);
