import { ResourceStrategy } from '../ResourceStrategy';

/** @internal */
export const secretStrategy: ResourceStrategy = {
  applyDefaults(draft) {
    const stringData = draft.stringData as Record<string, string> | undefined;
    if (stringData) {
      draft.data = {
        ...(draft.data as object | undefined),
        ...Object.fromEntries(
          Object.entries(stringData).map(([key, value]) => [
            key,
            Buffer.from(value).toString('base64'),
          ]),
        ),
      };
      delete draft.stringData;
    }
    draft.type ??= 'Opaque';
  },
};
