import { z } from 'zod/v4';
import { defaultContainerDiskImage } from './defaults';
import { imageIgnored } from './imageIgnored';
import { readTemplate } from './readTemplate';
import { RootDiskReading } from './RootDiskReading';
import { takenAway } from './takenAway';
import { templateFormSchema } from './valuesSchema';
import { withoutNulls } from './withoutNulls';

/**
 * Fills in the root disk of the form `0.1.1`.
 *
 * @internal
 */
export function readTemplateForm({
  rootDisk,
}: z.infer<typeof templateFormSchema>): RootDiskReading {
  const { containerDisk, dataVolume, bus } = rootDisk ?? {};
  const enabled = dataVolume?.enabled ?? true;
  const { template, findings } = readTemplate(
    dataVolume?.template ?? {},
    'rootDisk.dataVolume.template',
    enabled,
  );
  const hasNoImage = containerDisk?.enabled && containerDisk.image === null;
  return {
    rootDisk: withoutNulls({
      containerDisk: {
        ...containerDisk,
        enabled: containerDisk?.enabled ?? false,
        image: containerDisk?.image ?? defaultContainerDiskImage,
      },
      dataVolume: { enabled, template },
      bus,
    }),
    findings: [
      ...findings,
      ...imageIgnored(containerDisk),
      ...(hasNoImage
        ? [takenAway('rootDisk.containerDisk.image', 'image')]
        : []),
    ],
  };
}
