import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { Link } from 'react-router-dom';
import { HealthIcon } from '../components/HealthIcon';
import { QuantityText } from '../components/QuantityText';
import { RelativeTime } from '../components/RelativeTime';
import { useTexts } from '../hooks';
import { Column } from './columns';
import { TableClasses } from './tableStyles';

/**
 * What a column shows of a row.
 *
 * @internal
 */
export function CellValue(props: {
  column: Column;
  row: VirtualMachineRow;
  classes: TableClasses;
}) {
  const { column, row, classes } = props;
  switch (column.id) {
    case 'name':
      return (
        <EntityLink
          entityRef={row.entityRef}
          text={row.name}
          hint={row.title}
          className={classes.link}
        />
      );
    case 'status':
      return <Status row={row} classes={classes} />;
    case 'owner':
    case 'system': {
      const ref = row[column.id];
      return ref ? (
        <EntityLink
          entityRef={ref}
          text={parseEntityRef(ref).name}
          hint={ref}
          className={classes.link}
        />
      ) : (
        <Nothing />
      );
    }
    case 'memory':
      return row.memory ? <QuantityText quantity={row.memory} /> : <Nothing />;
    case 'created':
    case 'booted': {
      const time = column.id === 'created' ? row.createdAt : row.bootedAt;
      return time ? <RelativeTime time={time} /> : <Nothing />;
    }
    default: {
      const text = column.text(row);
      return text ? <span title={text}>{text}</span> : <Nothing />;
    }
  }
}

function Nothing() {
  return <span aria-hidden="true">–</span>;
}

function Status({
  row,
  classes,
}: {
  row: VirtualMachineRow;
  classes: TableClasses;
}) {
  const { t, word } = useTexts();
  const health = word('health', row.health);
  const status = word('status', row.status);
  return (
    <span
      className={classes.status}
      title={
        row.headline ?? (status === health ? status : `${health}: ${status}`)
      }
    >
      <HealthIcon health={row.health} size="small" />
      <span className={classes.statusText}>
        {/* The icon says it to those who see it. */}
        {row.health === 'failed' || row.health === 'attention'
          ? t('list.status', { health, status })
          : status}
      </span>
    </span>
  );
}

function EntityLink(props: {
  entityRef: string | undefined;
  text: string;
  hint?: string;
  className: string;
}) {
  const { entityRef, text, hint = text, className } = props;
  const entityRoute = useRouteRef(entityRouteRef);
  if (!entityRef || !entityRoute) {
    return <span title={hint}>{text}</span>;
  }
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return (
    <Link
      className={className}
      to={entityRoute({ kind: kind.toLowerCase(), namespace, name })}
      title={hint}
    >
      {text}
    </Link>
  );
}
