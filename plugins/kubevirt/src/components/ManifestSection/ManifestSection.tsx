import { useApi } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { VirtualMachineIdentity } from 'backstage-plugin-kubevirt-common';
import { lazy, memo, Suspense, useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { kubevirtApiRef } from '../../api';
import { useOnDemand, useTexts } from '../../hooks';
import { LoadFailure } from '../LoadFailure';
import { LoadingBars } from '../LoadingSkeleton';
import { Section } from '../Section';

// The writer of YAML is loaded only with the first manifest.
const Manifest = lazy(() => import('./Manifest'));

const useStyles = makeStyles(
  theme => ({
    content: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      justifyItems: 'stretch',
      gap: theme.spacing(1.5),
      minWidth: 0,
    },
    text: { maxWidth: '80ch' },
  }),
  { name: 'KubevirtManifestSection' },
);

/**
 * The objects that a virtual machine consists of, read when they are asked
 * for: by the button, or by the section's URL.
 *
 * @internal
 */
export const ManifestSection = memo(
  (props: { identity: VirtualMachineIdentity }) => {
    const { identity } = props;
    const classes = useStyles();
    const { t } = useTexts();
    const api = useApi(kubevirtApiRef);
    const { hash } = useLocation();
    const { state, value, at, error, load } = useOnDemand(signal =>
      api.getManifest(identity, { signal }),
    );
    const asked = hash === '#manifest' && state === 'idle';
    useEffect(() => {
      if (asked) {
        load();
      }
    }, [asked, load]);

    // What was gone to has grown below the window's edge.
    const content = useRef<HTMLDivElement>(null);
    const shown = hash === '#manifest' && state === 'ready';
    useEffect(() => {
      if (shown) {
        content.current?.closest('section')?.scrollIntoView({ block: 'start' });
      }
    }, [shown]);

    const loading = <LoadingBars label={t('manifest.loading')} />;
    return (
      <Section id="manifest" title={t('manifest.title')}>
        <div ref={content} className={classes.content}>
          {state === 'idle' && (
            <>
              <Typography variant="body2" className={classes.text}>
                {t('manifest.about')}
              </Typography>
              <div>
                <Button variant="outlined" color="primary" onClick={load}>
                  {t('manifest.show')}
                </Button>
              </div>
            </>
          )}
          {state === 'loading' && !value && loading}
          {(state === 'error' || state === 'forbidden') && error && (
            <LoadFailure
              text={t(`manifest.${state}`)}
              error={error}
              onRetry={load}
            />
          )}
          {value && (
            <Suspense fallback={loading}>
              <Manifest
                name={identity.name}
                manifest={value}
                at={at}
                onReload={load}
              />
            </Suspense>
          )}
        </div>
      </Section>
    );
  },
);
