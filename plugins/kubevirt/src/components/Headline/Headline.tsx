import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { VirtualMachineView } from 'backstage-plugin-kubevirt-common';
import { ReactNode } from 'react';
import { CodeText } from '../CodeText';
import { HealthIcon } from '../HealthIcon';
import { ImportProgress } from '../ImportProgress';
import { ProblemDetails } from '../ProblemDetails';
import { Findings } from './Findings';
import { useStyles } from './styles';
import { useHeadline } from './useHeadline';

/**
 * The state of a virtual machine: what, why, what to do.
 *
 * @internal
 */
export function Headline(props: {
  view: VirtualMachineView;
  /** What can be done about it. */
  actions?: ReactNode;
}) {
  const { view, actions } = props;
  const classes = useStyles({ health: view.health });
  const { title, words, sentence, lead, findings } = useHeadline(view);
  return (
    <EntityInfoCard className={classes.card}>
      <div className={classes.root}>
        <HealthIcon health={view.health} size="large" />
        <div className={classes.content}>
          <div>
            {words.length > 0 && (
              <Typography variant="body2" color="textSecondary">
                {words.join(' · ')}
              </Typography>
            )}
            <Typography variant="h5" component="h2" className={classes.title}>
              {title}
            </Typography>
          </div>
          {sentence && view.problems.length === 0 && (
            <Typography variant="body1" lang="en" dir="auto">
              <CodeText>{sentence}</CodeText>
            </Typography>
          )}
          {view.health === 'progress' &&
            view.disks.map(
              ({ name, progress }) =>
                progress && (
                  <ImportProgress key={name} disk={name} progress={progress} />
                ),
            )}
          {lead && <ProblemDetails problem={lead} />}
          {actions}
        </div>
      </div>
      <Findings problems={findings} />
    </EntityInfoCard>
  );
}
