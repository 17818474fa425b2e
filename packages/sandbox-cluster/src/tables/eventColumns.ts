import { jsonAt } from '../objects/json';
import { cellColumn } from './cellColumn';
import { Column, fieldColumn, nameColumn, since } from './Column';

/**
 * The columns of events.
 *
 * Source: Kubernetes 1.36 pkg/printers/internalversion/printers.go.
 *
 * @internal
 */
export const eventColumns: Record<string, readonly Column[]> = {
  events: [
    cellColumn('Last Seen', object =>
      since(object.lastTimestamp ?? object.eventTime ?? object.firstTimestamp),
    ),
    fieldColumn('Type', ['type'], { none: '' }),
    fieldColumn('Reason', ['reason'], { none: '' }),
    cellColumn('Object', object => {
      const kind = String(jsonAt(object, 'involvedObject', 'kind') ?? '');
      return `${kind.toLowerCase()}/${jsonAt(
        object,
        'involvedObject',
        'name',
      )}`;
    }),
    fieldColumn('Subobject', ['involvedObject', 'fieldPath'], {
      priority: 1,
      none: '',
    }),
    cellColumn(
      'Source',
      object =>
        [
          jsonAt(object, 'source', 'component') ?? object.reportingComponent,
          jsonAt(object, 'source', 'host'),
        ]
          .filter(Boolean)
          .join(', '),
      { priority: 1 },
    ),
    cellColumn('Message', object => String(object.message ?? '').trim()),
    cellColumn('First Seen', object => since(object.firstTimestamp), {
      priority: 1,
    }),
    cellColumn('Count', object => Number(object.count ?? 1), {
      type: 'integer',
      priority: 1,
    }),
    { ...nameColumn, priority: 1 },
  ],
};
