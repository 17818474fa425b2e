import IconButton from '@material-ui/core/IconButton';
import Popover from '@material-ui/core/Popover';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import HelpIcon from '@material-ui/icons/HelpOutline';
import { queryFeatures, queryKeys } from 'backstage-plugin-kubevirt-common';
import { useState } from 'react';
import { useTexts } from '../hooks';

const useStyles = makeStyles(
  theme => ({
    content: { padding: theme.spacing(2), maxWidth: 520 },
    list: {
      display: 'grid',
      gridTemplateColumns: 'auto 1fr',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(1.5, 0),
      '& dt': { fontFamily: 'monospace' },
      '& dd': { margin: 0 },
    },
  }),
  { name: 'KubevirtQueryHelp' },
);

/**
 * How the search language is written.
 *
 * @internal
 */
export function QueryHelp() {
  const classes = useStyles();
  const { t } = useTexts();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const lines = [
    ['status:running', t('list.help.colon')],
    ['ns=team-a', t('list.help.equals')],
    ['memory>=8Gi', t('list.help.compare')],
    ['-os:windows', t('list.help.minus')],
    ['node:a,b', t('list.help.comma')],
    ['claim:"two words"', t('list.help.quotes')],
    ['ip:10.0.0.0/16', t('list.help.ip')],
    ['has:gpu', t('list.help.has', { features: queryFeatures.join(', ') })],
    ['label:a=b', t('list.help.label')],
  ];
  return (
    <>
      <IconButton
        aria-label={t('list.search.help')}
        aria-haspopup="dialog"
        size="small"
        onClick={event => setAnchor(event.currentTarget)}
      >
        <HelpIcon />
      </IconButton>
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        PaperProps={{ role: 'dialog', 'aria-label': t('list.search.help') }}
      >
        <div className={classes.content}>
          <Typography variant="body2">{t('list.help.intro')}</Typography>
          <Typography variant="body2" component="dl" className={classes.list}>
            {lines.map(([code, text]) => [
              <dt key={code}>{code}</dt>,
              <dd key={`${code} text`}>{text}</dd>,
            ])}
          </Typography>
          <Typography variant="body2">
            {t('list.help.keys', { keys: Object.keys(queryKeys).join(', ') })}
          </Typography>
        </div>
      </Popover>
    </>
  );
}
