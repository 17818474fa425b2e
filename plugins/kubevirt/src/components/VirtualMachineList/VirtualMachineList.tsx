import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { VirtualMachineDetails } from 'backstage-plugin-kubevirt-common';
import { Link, useSearchParams } from 'react-router-dom';
import { useTexts } from '../../hooks';
import { identityKey } from '../../view/identityKey';
import { withParameter } from '../../view/withParameter';
import { VirtualMachineSummary } from '../VirtualMachineSummary';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      padding: theme.spacing(1.5, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    link: { color: theme.palette.primary.main, overflowWrap: 'anywhere' },
  }),
  { name: 'KubevirtVirtualMachineList' },
);

/**
 * The virtual machines of an entity that has several, briefly, each with a
 * link to all about it.
 *
 * @internal
 */
export function VirtualMachineList(props: { items: VirtualMachineDetails[] }) {
  const classes = useStyles();
  const { t } = useTexts();
  const [search] = useSearchParams();
  return (
    <EntityInfoCard>
      <Typography variant="h6" component="h2">
        {t('several.title')}
      </Typography>
      <ul className={classes.list}>
        {props.items.map(item => {
          const key = identityKey(item.identity);
          const { cluster, namespace, name } = item.identity;
          return (
            <li key={key} className={classes.item}>
              <Typography variant="subtitle1" component="h3">
                <Link
                  className={classes.link}
                  to={{ search: withParameter(search, 'vm', key) }}
                >
                  {name}
                </Link>
              </Typography>
              <Typography variant="caption" color="textSecondary">
                {`${cluster} / ${namespace}`}
              </Typography>
              <VirtualMachineSummary details={item} />
            </li>
          );
        })}
      </ul>
    </EntityInfoCard>
  );
}
