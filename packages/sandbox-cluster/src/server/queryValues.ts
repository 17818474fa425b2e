import { statusErrors } from '../status/statusErrors';

/**
 * Query parameters, decoded as apimachinery's conversions do.
 *
 * @internal
 */
export const queryValues = {
  /** True for anything but absence, `0` and `false`; also for no value. */
  flag(query: URLSearchParams, name: string): boolean {
    const value = query.get(name);
    return value !== null && value !== '0' && value.toLowerCase() !== 'false';
  },

  /**
   * @returns the number; undefined where there is none
   * @throws ApiError 400 for what is no integer
   */
  integer(query: URLSearchParams, name: string): number | undefined {
    const value = query.get(name);
    if (value === null) {
      return undefined;
    }
    if (!/^[+-]?\d+$/.test(value)) {
      throw statusErrors.badRequest(
        `strconv.ParseInt: parsing ${JSON.stringify(value)}: invalid syntax`,
      );
    }
    if (BigInt.asIntN(64, BigInt(value)) !== BigInt(value)) {
      throw statusErrors.badRequest(
        `strconv.ParseInt: parsing ${JSON.stringify(
          value,
        )}: value out of range`,
      );
    }
    return Number(value);
  },
};
