/* eslint-disable jsx-a11y/no-noninteractive-tabindex --
   the keyboard scrolls only what can have the focus */

import { makeStyles } from '@material-ui/core/styles';
import { useTexts } from '../../hooks';
import { CopyButton } from '../CopyButton';
import { Disclosure } from '../Disclosure';
import { ManifestText } from './manifestTexts';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      borderRadius: theme.shape.borderRadius,
      border: `1px solid ${theme.palette.divider}`,
      background: theme.palette.background.default,
    },
    text: {
      margin: 0,
      padding: theme.spacing(1.5),
      paddingRight: theme.spacing(6),
      maxHeight: '70vh',
      overflow: 'auto',
      fontFamily: 'monospace',
      fontSize: '0.8125rem',
      lineHeight: 1.5,
      color: theme.palette.text.primary,
      // YAML reads from left to right in every language.
      direction: 'ltr',
      textAlign: 'left',
    },
    copy: {
      position: 'absolute',
      top: theme.spacing(0.5),
      right: theme.spacing(2),
      background: theme.palette.background.default,
    },
    kind: { color: theme.palette.text.secondary, fontWeight: 400 },
  }),
  { name: 'KubevirtManifestObject' },
);

/**
 * One object of the manifest, which opens at a click.
 *
 * @internal
 */
export function ManifestObject(props: {
  text: ManifestText;
  initiallyOpen: boolean;
}) {
  const { kind, name, yaml } = props.text;
  const classes = useStyles();
  const { t } = useTexts();
  const label = t('manifest.object', { kind, name });
  return (
    <Disclosure
      initiallyOpen={props.initiallyOpen}
      summary={
        <>
          {kind} <span className={classes.kind}>{name}</span>
        </>
      }
    >
      <div className={classes.root} dir="ltr">
        <pre
          className={classes.text}
          tabIndex={0}
          role="region"
          aria-label={label}
        >
          <code>{yaml}</code>
        </pre>
        <CopyButton className={classes.copy} text={yaml} label={label} />
      </div>
    </Disclosure>
  );
}
