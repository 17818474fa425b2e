import { makeStyles } from '@material-ui/core/styles';
import {
  ClusterStatus,
  VirtualMachineIdentity,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { AccessSection } from '../AccessSection';
import { containerQueries } from '../containerQueries';
import { DevicesSection } from '../DevicesSection';
import { DisksSection } from '../DisksSection';
import { GuestSection } from '../GuestSection';
import { Headline } from '../Headline';
import { MachineActions } from '../MachineActions';
import { ManifestSection } from '../ManifestSection';
import { NetworkSection } from '../NetworkSection';
import { SectionNav, useScrollToSection } from '../SectionNav';
import { StatusSection } from '../StatusSection';
import { TimelineSection } from '../TimelineSection';
import { useHealthAnnouncement } from './useHealthAnnouncement';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      minWidth: 0,
    },
    pair: {
      display: 'grid',
      gap: theme.spacing(2),
      minWidth: 0,
      gridTemplateColumns: 'minmax(0, 1fr)',
      [containerQueries.wide]: {
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      },
    },
  }),
  { name: 'KubevirtVirtualMachineDetails' },
);

/**
 * All about one virtual machine: the headline, and a section for each part.
 *
 * @internal
 */
export function VirtualMachineDetails(props: {
  identity: VirtualMachineIdentity;
  view: VirtualMachineView;
  cluster: ClusterStatus;
}) {
  const { identity, view, cluster } = props;
  const classes = useStyles();
  useScrollToSection();
  useHealthAnnouncement(view);
  return (
    <article className={classes.root} aria-label={view.name}>
      <Headline
        view={view}
        actions={<MachineActions identity={identity} view={view} />}
      />
      <SectionNav />
      <StatusSection view={view} cluster={cluster} />
      <AccessSection access={view.access} />
      <DisksSection disks={view.disks} filesystems={view.filesystems} />
      <NetworkSection interfaces={view.interfaces} />
      <div className={classes.pair}>
        <DevicesSection devices={view.devices} />
        <GuestSection guest={view.guest} identity={identity} />
      </div>
      <TimelineSection timeline={view.timeline} conditions={view.conditions} />
      <ManifestSection identity={identity} />
    </article>
  );
}
