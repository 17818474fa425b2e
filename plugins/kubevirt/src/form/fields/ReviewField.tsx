import { useApi } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  DryRunResult,
  Finding,
  FormReview,
} from 'backstage-plugin-kubevirt-common';
import { Disclosure } from '../../components/Disclosure';
import { VerbatimText } from '../../components/VerbatimText';
import { useTexts } from '../../hooks';
import { kubevirtFormApiRef } from '../api';
import { FormFieldProps } from '../FormFieldProps';
import { formTarget } from '../formTarget';
import { useDebounced } from '../hooks/useDebounced';
import { useLoaded } from '../hooks/useLoaded';
import { ConcernedField } from '../parts/ConcernedField';
import { CodeLines } from '../parts/CodeLines';
import { FieldGroup } from '../parts/FieldGroup';
import { LoadedPart } from '../parts/LoadedPart';
import { Notice } from '../parts/Notice';
import { diffLines } from '../diffLines';
import { findingSentence } from '../texts/findingSentence';

const SETTLE_MS = 300;

const severities = {
  error: 'error',
  warning: 'warning',
  hint: 'info',
} as const;

/**
 * What would be created, what may be wrong with it, and what the cluster says
 * to it in a dry run.
 *
 * @internal
 */
export function ReviewField(props: FormFieldProps<object>) {
  const { formContext } = props;
  const { t } = useTexts();
  const api = useApi(kubevirtFormApiRef);
  const data = formContext?.formData ?? {};
  const key = useDebounced(JSON.stringify(data), SETTLE_MS);
  const review = useLoaded(key, signal =>
    api.review({ ...data, target: formTarget(data) }, { signal }),
  );
  return (
    <FieldGroup
      field="review"
      title={props.schema.title}
      description={props.schema.description ?? t('form.review.description')}
    >
      <LoadedPart what={t('form.what.review')} loaded={review}>
        {value => (
          <Review
            review={value}
            profile={data.more?.profile ?? 'modern'}
            onRetry={review.retry}
          />
        )}
      </LoadedPart>
    </FieldGroup>
  );
}

function Review(props: {
  review: FormReview;
  profile: 'modern' | 'chart';
  onRetry: () => void;
}) {
  const { review, profile, onRetry } = props;
  const { t } = useTexts();
  const { modern = '', chart = '' } = review.manifests;
  const chosen = profile === 'chart' ? chart : modern;
  const worth = review.findings.filter(({ severity }) => severity !== 'hint');
  const hasErrors = worth.some(({ severity }) => severity === 'error');
  const hints = review.findings.filter(({ severity }) => severity === 'hint');
  return (
    <>
      {/* What the quota refuses later is no good news, though accepted now. */}
      {!(hasErrors && review.dryRun.state === 'accepted') && (
        <DryRun result={review.dryRun} />
      )}
      {worth.map(finding => (
        <FindingNotice key={keyOf(finding)} finding={finding} />
      ))}
      {hints.length > 0 && (
        <Disclosure summary={t('form.review.hints', { count: hints.length })}>
          {hints.map(finding => (
            <FindingNotice key={keyOf(finding)} finding={finding} />
          ))}
        </Disclosure>
      )}
      {chosen && (
        <Disclosure summary={t('form.review.manifests')}>
          <CodeLines
            label={t('form.review.manifests')}
            lines={chosen
              .trimEnd()
              .split('\n')
              .map(text => ({ sign: ' ', text }))}
          />
        </Disclosure>
      )}
      {modern && chart && (
        <Disclosure summary={t('form.review.diff')}>
          <Typography variant="body2" color="textSecondary">
            {t('form.review.diffHelp')}
          </Typography>
          <CodeLines
            label={t('form.review.diff')}
            lines={diffLines(sorted(modern), sorted(chart))}
          />
        </Disclosure>
      )}
      <div>
        <Button size="small" variant="outlined" onClick={onRetry}>
          {t('form.review.again')}
        </Button>
      </div>
    </>
  );
}

function DryRun({ result }: { result: DryRunResult }) {
  const { t } = useTexts();
  switch (result.state) {
    case 'accepted':
      return <Notice severity="ok">{t('form.review.accepted')}</Notice>;
    case 'skipped':
      return <Notice severity="error">{t('form.review.skipped')}</Notice>;
    case 'unanswered':
      return (
        <Notice severity="warning">
          {t('form.review.unanswered')}
          <VerbatimText>{result.message}</VerbatimText>
        </Notice>
      );
    default:
      return (
        <>
          {result.refusals.map(({ objects, message, fields, path }) => (
            <Notice key={message} severity="error">
              {t('form.review.refused', { objects: objects.join(', ') })}
              <VerbatimText>
                {[message, fields.length > 0 && `(${fields.join(', ')})`]
                  .filter(Boolean)
                  .join(' ')}
              </VerbatimText>
              {path && <ConcernedField path={path} />}
            </Notice>
          ))}
        </>
      );
  }
}

function FindingNotice({ finding }: { finding: Finding }) {
  const { path, severity } = finding;
  const { t } = useTexts();
  return (
    <Notice severity={severities[severity]}>
      <div>{findingSentence(t, finding)}</div>
      {path && <ConcernedField path={path} />}
    </Notice>
  );
}

/** The profiles write the objects in different orders, which tells nothing. */
function sorted(manifests: string): string {
  const kindOf = (text: string) => /^kind: (.*)$/m.exec(text)?.[1] ?? '';
  return manifests
    .trimEnd()
    .split('\n---\n')
    .sort((a, b) => kindOf(a).localeCompare(kindOf(b)))
    .join('\n---\n');
}

function keyOf({ path, code, message }: Finding): string {
  return `${path} ${code} ${message}`;
}
