import { AccessWay } from '../view';

/**
 * A way through the API server, which is there wherever kubectl works.
 *
 * @internal
 */
export function throughApi(
  id: string,
  title: string,
): Pick<AccessWay, 'id' | 'title' | 'from'> {
  return { id, title, from: 'anywhere' };
}
