export type { DeviceMapProps } from "./device-maps/device-map.props";
export type { ModbusReadingProps } from "./device-maps/modbus-reading.props";
export type { MetricReadingProps, ReadingProps } from "./device-maps/reading.props";
export type { SnmpReadingProps } from "./device-maps/snmp-reading.props";
export type { CountedProps, ExportersProps, ModbusExporterProps, RedfishExporterProps, SnmpExporterProps } from "./exporters.props";
export type { HeartbeatProps, PagingProps } from "./paging.props";
export type { PagingContactsProps } from "./runbooks.props";
export type { TargetProps } from "./targets.props";
export type { AgentProps, AlertingProps, StoreProps, TelemetryProps, UncertaintyProps } from "./telemetry.props";
