import { RecordedExchange } from './Recording';

type Response = RecordedExchange['response'];

/**
 * The exchanges that are not answered as recorded, why, and how they are.
 *
 * @internal
 */
export const knownDifferences: Record<
  string,
  { reason: string; adjust: (recorded: Response) => Response }
> = {};
