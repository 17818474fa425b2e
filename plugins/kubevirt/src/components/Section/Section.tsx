import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { PropsWithChildren, ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      minWidth: 0,
      // So that a jump to it does not end below the section bar.
      scrollMarginTop: `${theme.spacing(8)}px`,
      '&:focus': { outline: 'none' },
    },
    card: { overflow: 'visible' },
    title: { overflowWrap: 'anywhere', whiteSpace: 'normal' },
  }),
  { name: 'KubevirtSection' },
);

/**
 * A card with a title, which has a place in the URL: `#<id>`.
 *
 * @internal
 */
export function Section(
  props: PropsWithChildren<{
    id: string;
    title: string;
    actions?: ReactNode;
  }>,
) {
  const classes = useStyles();
  const titleId = `${props.id}-title`;
  return (
    <section
      id={props.id}
      className={classes.root}
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <EntityInfoCard
        className={classes.card}
        title={
          <span id={titleId} className={classes.title}>
            {props.title}
          </span>
        }
        headerActions={props.actions}
      >
        {props.children}
      </EntityInfoCard>
    </section>
  );
}
