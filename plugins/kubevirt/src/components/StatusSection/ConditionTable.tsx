import {
  ConditionView,
  Health,
  Polarity,
} from 'backstage-plugin-kubevirt-common';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { useTexts } from '../../hooks';
import { HealthIcon } from '../HealthIcon';
import { RelativeTime } from '../RelativeTime';
import { Column, ResponsiveTable } from '../ResponsiveTable';

const healthOf: Record<Polarity, Health> = {
  bad: 'failed',
  neutral: 'notice',
  good: 'running',
};
const order: Polarity[] = ['bad', 'neutral', 'good'];

const useStyles = makeStyles(
  theme => ({
    status: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    message: { color: theme.palette.text.secondary },
  }),
  { name: 'KubevirtConditionTable' },
);

/**
 * The conditions of the virtual machine's objects, bad news first.
 *
 * @internal
 */
export function ConditionTable(props: { conditions: ConditionView[] }) {
  const classes = useStyles();
  const { t, word } = useTexts();
  const rows = useMemo(
    () =>
      [...props.conditions].sort(
        (a, b) => order.indexOf(a.polarity) - order.indexOf(b.polarity),
      ),
    [props.conditions],
  );
  const columns: Column<ConditionView>[] = [
    {
      key: 'type',
      title: t('condition.type'),
      minWidth: 150,
      render: ({ kind, type }) => (
        <>
          {type} <span className={classes.message}>{kind}</span>
        </>
      ),
    },
    {
      key: 'status',
      title: t('condition.status'),
      minWidth: 140,
      render: ({ status, polarity }) => (
        <span className={classes.status}>
          <HealthIcon health={healthOf[polarity]} size="small" />
          <span>
            {t('condition.value', {
              status,
              polarity: word('polarity', polarity),
            })}
          </span>
        </span>
      ),
    },
    {
      key: 'since',
      title: t('condition.since'),
      minWidth: 90,
      render: ({ since }) => since && <RelativeTime time={since} />,
    },
    {
      key: 'message',
      title: t('condition.message'),
      minWidth: 200,
      render: ({ reason, message }) =>
        (reason || message) && (
          <span lang="en" dir="auto">
            {[reason, message].filter(Boolean).join(': ')}
          </span>
        ),
    },
  ];
  return (
    <ResponsiveTable
      label={t('status.conditions', { count: rows.length })}
      columns={columns}
      rows={rows}
      rowKey={({ kind, name, type }) => `${kind} ${name} ${type}`}
    />
  );
}
