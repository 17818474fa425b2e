import { parseEntityRef } from '@backstage/catalog-model';
import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { Link } from 'react-router-dom';
import { HealthIcon } from '../components/HealthIcon';
import { QuantityText } from '../components/QuantityText';
import { relativeTime } from '../hooks';
import { Column } from './columns';
import { RowTools } from './RowTools';

/**
 * What a column shows of a row.
 *
 * @internal
 */
export function CellValue(props: {
  column: Column;
  row: VirtualMachineRow;
  tools: RowTools;
}) {
  const { column, row, tools } = props;
  switch (column.id) {
    case 'name':
      return (
        <EntityLink
          href={row.entityRef && tools.machineHrefOf(row.entityRef)}
          text={row.name}
          hint={row.title}
          tools={tools}
        />
      );
    case 'status':
      return <Status row={row} tools={tools} />;
    case 'owner':
    case 'system': {
      const ref = row[column.id];
      return ref ? (
        <EntityLink
          href={tools.hrefOf(ref)}
          text={parseEntityRef(ref).name}
          hint={ref}
          tools={tools}
        />
      ) : (
        <Nothing />
      );
    }
    case 'memory':
      return row.memory ? <QuantityText quantity={row.memory} /> : <Nothing />;
    case 'created':
      return <Time time={row.createdAt} tools={tools} />;
    case 'booted':
      return <Time time={row.bootedAt} tools={tools} />;
    default: {
      const text = column.text(row);
      return text ? <span title={text}>{text}</span> : <Nothing />;
    }
  }
}

function Nothing() {
  return <span aria-hidden="true">–</span>;
}

function Time(props: { time: string | undefined; tools: RowTools }) {
  const { time, tools } = props;
  const at = Date.parse(time ?? '');
  if (time === undefined || Number.isNaN(at)) {
    return <Nothing />;
  }
  return (
    <time dateTime={time} title={time}>
      {/* A cluster's clock may be ahead of the browser's. */}
      {relativeTime(Math.min(at, tools.now), tools.now, tools.language)}
    </time>
  );
}

function Status(props: { row: VirtualMachineRow; tools: RowTools }) {
  const { row, tools } = props;
  const { classes, t, word } = tools;
  const health = word('health', row.health);
  const status = word('status', row.status);
  const isBad = row.health === 'failed' || row.health === 'attention';
  // What the icon says, for those who do not see it.
  const text = isBad ? t('list.status', { health, status }) : status;
  return (
    <span className={classes.status} title={row.headline ?? text}>
      <HealthIcon health={row.health} size="small" />
      <span className={classes.statusText}>{text}</span>
    </span>
  );
}

function EntityLink(props: {
  href: string | undefined;
  text: string;
  hint?: string;
  tools: RowTools;
}) {
  const { href, text, hint = text, tools } = props;
  return href ? (
    <Link className={tools.classes.link} to={href} title={hint}>
      {text}
    </Link>
  ) : (
    <span title={hint}>{text}</span>
  );
}
