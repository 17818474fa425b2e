import { ObjectMeta } from '../objects';
import { RenderOptions } from './RenderOptions';

/**
 * The metadata of one object. The chart names no namespace: Helm does.
 *
 * @param options - what is rendered
 * @param name - the object's name
 * @param labels - its labels before those that the caller adds
 * @internal
 */
export function renderMetadata(
  options: RenderOptions,
  name: string,
  labels: Record<string, string> = {},
): ObjectMeta {
  const { namespace, profile, metadata = {} } = options;
  const allLabels = { ...labels, ...metadata.labels };
  return {
    name,
    ...(profile === 'modern' && { namespace }),
    ...(Object.keys(allLabels).length > 0 && { labels: allLabels }),
    ...(metadata.annotations && { annotations: { ...metadata.annotations } }),
  };
}
