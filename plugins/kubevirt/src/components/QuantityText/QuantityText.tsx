import { formatBytes } from 'backstage-plugin-kubevirt-common';

/**
 * An amount of memory or storage for people; as the cluster writes it on
 * hover.
 *
 * @internal
 */
export function QuantityText(props: { quantity: string }) {
  return <bdi title={props.quantity}>{formatBytes(props.quantity)}</bdi>;
}
