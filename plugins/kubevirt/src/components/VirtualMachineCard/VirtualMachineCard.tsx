import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from 'react-router-dom';
import { useEntityVirtualMachines, useTexts } from '../../hooks';
import { tabRouteRef } from '../../routes';
import { identityKey } from '../../view/identityKey';
import { Announcer } from '../Announcer';
import { StaleNotice } from '../StaleNotice';
import { VirtualMachineSummary } from '../VirtualMachineSummary';
import { CardState } from './CardState';

const useStyles = makeStyles(
  theme => ({
    content: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      minWidth: 0,
    },
    link: { color: theme.palette.primary.main },
  }),
  { name: 'KubevirtVirtualMachineCard' },
);

const SHOWN = 3;

/**
 * The overview card: how the entity's virtual machine is, and how to reach it.
 *
 * @public
 */
export function VirtualMachineCard() {
  const { entity } = useEntity();
  const known = useEntityVirtualMachines(entity);
  const tab = useRouteRef(tabRouteRef);
  const classes = useStyles();
  const { t } = useTexts();
  const { items, staleSince } =
    known.state === 'ready' ? known : { items: [], staleSince: undefined };
  return (
    <EntityInfoCard
      title={t('card.title')}
      footerActions={
        tab && (
          <Link className={classes.link} to={tab()}>
            {t('card.more')}
          </Link>
        )
      }
    >
      <Announcer>
        <div className={classes.content}>
          <CardState known={known} />
          <StaleNotice items={items} backendSince={staleSince} />
          {items.slice(0, SHOWN).map(item => (
            <div key={identityKey(item.identity)} className={classes.content}>
              {items.length > 1 && (
                <Typography variant="subtitle2" component="h4">
                  {item.identity.name}
                </Typography>
              )}
              <VirtualMachineSummary details={item} />
            </div>
          ))}
          {items.length > SHOWN &&
            t('card.others', { count: items.length - SHOWN })}
        </div>
      </Announcer>
    </EntityInfoCard>
  );
}
