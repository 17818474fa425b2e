import { ResponseError } from '@backstage/errors';
import { FetchApi } from '@backstage/frontend-plugin-api';
import {
  FormChoiceKind,
  FormChoices,
  FormReview,
  FormTarget,
  NameCheck,
  VirtualMachineFormData,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtFormApi } from './KubevirtFormApi';

/**
 * Asks the KubeVirt backend plugin for the form fields.
 *
 * @public
 */
export class KubevirtFormClient implements KubevirtFormApi {
  /** @param options - `fetchApi`: how to reach the backend */
  static create(options: { fetchApi: FetchApi }): KubevirtFormClient {
    return new KubevirtFormClient(options.fetchApi);
  }

  readonly #fetchApi: FetchApi;

  private constructor(fetchApi: FetchApi) {
    this.#fetchApi = fetchApi;
  }

  async getChoices<K extends FormChoiceKind>(
    kind: K,
    target: FormTarget,
    options?: { signal?: AbortSignal },
  ): Promise<FormChoices[K][]> {
    const { items } = await this.#fetch<{ items: FormChoices[K][] }>(
      `choices/${kind}?${query({ ...target })}`,
      options,
    );
    return items;
  }

  checkName(
    name: string,
    target: FormTarget,
    options?: { signal?: AbortSignal },
  ): Promise<NameCheck> {
    return this.#fetch(`name?${query({ ...target, name })}`, options);
  }

  review(
    data: VirtualMachineFormData,
    options?: { signal?: AbortSignal },
  ): Promise<FormReview> {
    return this.#fetch('review', {
      ...options,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(data),
    });
  }

  async #fetch<T>(path: string, init?: RequestInit): Promise<T> {
    const response = await this.#fetchApi.fetch(
      `plugin://kubevirt/v1/form/${path}`,
      init,
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}

function query(parameters: Record<string, string | undefined>): string {
  return new URLSearchParams(
    Object.entries(parameters).flatMap(([key, value]) =>
      value ? [[key, value]] : [],
    ),
  ).toString();
}
