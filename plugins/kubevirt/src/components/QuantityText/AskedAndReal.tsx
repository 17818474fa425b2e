import { formatBytes } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { QuantityText } from './QuantityText';

/**
 * An amount as it is, with what was asked for where that is another; nothing
 * where neither is known.
 *
 * @internal
 */
export function AskedAndReal(props: { asked?: string; real?: string }) {
  const { asked, real } = props;
  const { t } = useTexts();
  const one = real ?? asked;
  if (one === undefined) {
    return null;
  }
  if (real === undefined || asked === undefined) {
    return <QuantityText quantity={one} />;
  }
  const texts = { real: formatBytes(real), asked: formatBytes(asked) };
  return texts.real === texts.asked ? (
    <QuantityText quantity={real} />
  ) : (
    <bdi title={`${real} / ${asked}`}>{t('value.askedAndReal', texts)}</bdi>
  );
}
