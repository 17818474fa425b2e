import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../hooks';
import { Column } from './columns';
import { TableClasses } from './tableStyles';

/**
 * What every row needs and none makes for itself, for they come and go by the
 * dozen while the list is scrolled. The same object until something is
 * different.
 *
 * @internal
 */
export interface RowTools {
  t: ReturnType<typeof useTexts>['t'];
  word: ReturnType<typeof useTexts>['word'];
  classes: TableClasses;
  columns: readonly Column[];
  /** `grid-template-columns` of a line. */
  tracks: string;
  isCard: boolean;
  /** Milliseconds since 1970. */
  now: number;
  language: string | undefined;
  /** Where an entity's page is; undefined where the app has none. */
  hrefOf: (entityRef: string) => string | undefined;
  /** Where the tab of the machine with an entity is; likewise. */
  machineHrefOf: (entityRef: string) => string | undefined;
  onSelect: (row: VirtualMachineRow, selected: boolean) => void;
  measure: (element: HTMLElement | null) => void;
}
