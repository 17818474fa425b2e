import type { V1Disk } from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { StatusCause } from '../../../status/ApiError';
import { invalidField } from '../Rule';

const SMALLEST = 512;
const GREATEST = 2097152;

/**
 * What is wrong with the sizes of a disk's blocks.
 *
 * @param field - where the disk is
 *
 * @internal
 */
export function diskBlocks(
  field: string,
  { blockSize }: V1Disk,
): StatusCause[] {
  const { custom, matchVolume } = blockSize ?? {};
  if (!custom) {
    return [];
  }
  if (matchVolume && matchVolume.enabled !== false) {
    return [
      invalidField(
        `${field}.blockSize`,
        "Block size matching can't be enabled together with a custom value",
      ),
    ];
  }
  const sizes = {
    logical: custom.logical ?? 0,
    physical: custom.physical ?? 0,
  };
  const { logical, physical } = sizes;
  return logical > physical
    ? [
        invalidField(
          `${field}.blockSize.custom.logical`,
          `Logical size ${logical} must be the same or less than the physical size of ${physical}`,
        ),
      ]
    : (['logical', 'physical'] as const).flatMap(type => {
        const problem = sizeProblem(sizes[type]);
        return problem
          ? [
              invalidField(
                `${field}.blockSize.custom.${type}`,
                `Provided size of ${sizes[type]} is ${problem}`,
              ),
            ]
          : [];
      });
}

function sizeProblem(size: number): string | undefined {
  if (size < SMALLEST) {
    return `less than the supported minimum size of ${SMALLEST}`;
  }
  if (size > GREATEST) {
    return `greater than the supported maximum size of ${GREATEST}`;
  }
  return Number.isInteger(Math.log2(size)) ? undefined : 'not a power of 2';
}
