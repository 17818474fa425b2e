import { relativeTime, useLanguage, useNow } from '../../hooks';

/**
 * When something happened, as seen from now; the exact time on hover.
 *
 * @internal
 */
export function RelativeTime(props: { time: string | Date }) {
  const now = useNow();
  const language = useLanguage();
  const time = new Date(props.time);
  if (Number.isNaN(time.getTime())) {
    return <span>{String(props.time)}</span>;
  }
  const exact = new Intl.DateTimeFormat(language, {
    dateStyle: 'full',
    timeStyle: 'long',
  }).format(time);
  return (
    <time dateTime={time.toISOString()} title={exact} dir="auto">
      {/* A cluster's clock may be ahead of the browser's. */}
      {relativeTime(Math.min(time.getTime(), now), now, language)}
    </time>
  );
}
