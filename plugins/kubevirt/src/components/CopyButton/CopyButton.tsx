import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import CheckIcon from '@material-ui/icons/Check';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import { useEffect, useState } from 'react';
import { useTexts } from '../../hooks';
import { useAnnounce } from '../Announcer';
import { copyText } from './copyText';

const CONFIRMATION_MS = 2_000;

/**
 * Copies a text at one click, and says so to the eye and to the ear.
 *
 * @internal
 */
export function CopyButton(props: {
  text: string;
  /** What the text is, a few words, for those who do not see where it stands. */
  label: string;
  className?: string;
}) {
  const { text, label, className } = props;
  const { t } = useTexts();
  const announce = useAnnounce();
  const [result, setResult] = useState<'copied' | 'failed'>();

  useEffect(() => {
    if (!result) {
      return undefined;
    }
    const timer = setTimeout(() => setResult(undefined), CONFIRMATION_MS);
    return () => clearTimeout(timer);
  }, [result]);

  const copy = async () => {
    const copied = await copyText(text);
    setResult(copied ? 'copied' : 'failed');
    announce(copied ? t('copy.doneFor', { label }) : t('copy.failed'));
  };

  const titles = {
    copied: t('copy.done'),
    failed: t('copy.failed'),
    none: t('copy.action'),
  };
  return (
    <Tooltip title={titles[result ?? 'none']} placement="top">
      <IconButton
        size="small"
        className={className}
        onClick={copy}
        aria-label={t('copy.actionFor', { label })}
      >
        {result === 'copied' ? (
          <CheckIcon fontSize="inherit" />
        ) : (
          <CopyIcon fontSize="inherit" />
        )}
      </IconButton>
    </Tooltip>
  );
}
