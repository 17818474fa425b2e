import type { V1Probe } from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { StatusCause } from '../../../status/ApiError';
import { invalidField, requiredField, Rule } from '../Rule';

/** A probe is of one type, and has a network if it needs one. @internal */
export const probes: Rule = ({ path, spec }) => {
  const both = [
    [`${path}.readinessProbe`, spec.readinessProbe],
    [`${path}.livenessProbe`, spec.livenessProbe],
  ] as const;
  const hasPodNetwork = spec.networks?.some(({ pod }) => pod) ?? false;
  return [
    ...both.flatMap(([field, probe]) => typeCauses(field, probe)),
    ...(hasPodNetwork
      ? []
      : both.flatMap(([field, probe]) => networkCauses(field, probe))),
  ];
};

function typeCauses(field: string, probe: V1Probe | undefined): StatusCause[] {
  if (!probe) {
    return [];
  }
  const types = [
    probe.httpGet,
    probe.tcpSocket,
    probe.exec,
    probe.guestAgentPing,
  ].filter(Boolean).length;
  if (types > 1) {
    return [
      invalidField(field, `${field} must have exactly one probe type set`),
    ];
  }
  return types < 1
    ? [
        requiredField(
          field,
          `either ${field}.tcpSocket, ${field}.exec or ${field}.httpGet must be set if a ${field} is specified`,
        ),
      ]
    : [];
}

function networkCauses(
  field: string,
  probe: V1Probe | undefined,
): StatusCause[] {
  return (['httpGet', 'tcpSocket'] as const)
    .filter(type => probe?.[type])
    .map(type =>
      invalidField(
        `${field}.${type}`,
        `${field}.${type} is only allowed if the Pod Network is attached`,
      ),
    );
}
