import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { Health, VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { useMemo } from 'react';
import { healthColor, HealthIcon } from '../components/HealthIcon';
import { useLanguage, useTexts } from '../hooks';
import { healthOrder } from './healthOrder';

const useStyles = makeStyles(
  theme => ({
    bar: {
      display: 'flex',
      gap: 2,
      height: 8,
      borderRadius: 4,
      overflow: 'hidden',
      background: theme.palette.action.hover,
    },
    legend: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 1),
      margin: theme.spacing(1, 0, 0),
      padding: 0,
      listStyle: 'none',
    },
    item: {
      gap: theme.spacing(0.75),
      padding: theme.spacing(0.5, 1),
      borderRadius: 16,
      border: `1px solid ${theme.palette.divider}`,
      color: theme.palette.text.primary,
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
      '&[aria-pressed="true"]': {
        borderColor: theme.palette.text.primary,
        background: theme.palette.action.selected,
      },
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    count: { fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  }),
  { name: 'KubevirtHealthBar' },
);

const useSegmentStyles = makeStyles(
  (theme: Theme) => ({
    segment: {
      minWidth: 4,
      flexBasis: 0,
      background: ({ health }: { health: Health }) =>
        healthColor(theme, health),
    },
  }),
  { name: 'KubevirtHealthBarSegment' },
);

/**
 * How many machines there are of each health: as a bar, and in words and
 * numbers that filter the list.
 *
 * @internal
 */
export function HealthBar(props: {
  rows: readonly VirtualMachineRow[];
  isPressed: (health: Health) => boolean;
  onPress: (health: Health) => void;
}) {
  const { rows, isPressed, onPress } = props;
  const classes = useStyles();
  const { t, word } = useTexts();
  const language = useLanguage();
  const counts = useMemo(() => {
    const result = new Map<Health, number>();
    for (const { health } of rows) {
      result.set(health, (result.get(health) ?? 0) + 1);
    }
    return result;
  }, [rows]);
  const shown = healthOrder.filter(
    health => counts.has(health) || isPressed(health),
  );

  return (
    <div role="group" aria-label={t('list.counts')}>
      <div className={classes.bar} aria-hidden="true">
        {shown.map(health => (
          <Segment
            key={health}
            health={health}
            count={counts.get(health) ?? 0}
          />
        ))}
      </div>
      <ul className={classes.legend}>
        {shown.map(health => (
          <li key={health}>
            <ButtonBase
              className={classes.item}
              aria-pressed={isPressed(health)}
              onClick={() => onPress(health)}
            >
              <HealthIcon health={health} size="small" />
              <span>{word('health', health)}</span>{' '}
              <span className={classes.count}>
                {(counts.get(health) ?? 0).toLocaleString(language)}
              </span>
            </ButtonBase>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Segment(props: { health: Health; count: number }) {
  const classes = useSegmentStyles({ health: props.health });
  return props.count > 0 ? (
    <span className={classes.segment} style={{ flexGrow: props.count }} />
  ) : null;
}
