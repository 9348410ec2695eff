import * as units from "../units";
import { beyondAnyNode } from "./beyond-any-node";
import { quantity } from "./quantity-schema";

export type { Bounds } from "./quantity-schema";

/** Power; bounds that are numbers in [W]. */
export const power = quantity<units.PowerLike, units.Power>(units.Power, units.Power.watts, (value) => value.watts, {
  usual: beyondAnyNode.power,
});
/** Apparent power; bounds that are numbers in [VA]. */
export const apparentPower = quantity<units.ApparentPowerLike, units.ApparentPower>(
  units.ApparentPower,
  units.ApparentPower.voltAmperes,
  (value) => value.voltAmperes,
  { usual: beyondAnyNode.apparentPower },
);
/** Energy; bounds that are numbers in [J]. */
export const energy = quantity<units.EnergyLike, units.Energy>(units.Energy, units.Energy.joules, (value) => value.joules, {
  usual: beyondAnyNode.energy,
});
/** Temperature from −100 to 300 °C unless bounds say otherwise; bounds that are numbers in [K]. Outside them a difference was written, as `"6 K"`, or a typing slip. */
export const temperature = quantity<units.TemperatureLike, units.Temperature>(
  units.Temperature,
  units.Temperature.kelvins,
  (value) => value.kelvins,
  {
    usual: {
      min: units.Temperature.celsius(-100),
      max: units.Temperature.celsius(300),
      remedy: "write a temperature in °C, kelvins are for differences",
    },
    hint: false,
  },
);

/** Temperature difference; bounds that are numbers in [K]. */
export const temperatureDifference = quantity<units.TemperatureDifferenceLike, units.TemperatureDifference>(
  units.TemperatureDifference,
  units.TemperatureDifference.kelvins,
  (value) => value.kelvins,
);
/** Volume flow; bounds that are numbers in [m³/s]. */
export const volumeFlow = quantity<units.VolumeFlowLike, units.VolumeFlow>(
  units.VolumeFlow,
  units.VolumeFlow.cubicMetresPerSecond,
  (value) => value.cubicMetresPerSecond,
);
/** Volume; bounds that are numbers in [m³]. */
export const volume = quantity<units.VolumeLike, units.Volume>(units.Volume, units.Volume.cubicMetres, (value) => value.cubicMetres);
/** Length; bounds that are numbers in [m]. */
export const length = quantity<units.LengthLike, units.Length>(units.Length, units.Length.metres, (value) => value.metres);
/** Height above sea level. */
export const elevation = quantity<units.LengthLike, units.Length>(units.Length, units.Length.metres, (value) => value.metres);
/** Area; bounds that are numbers in [m²]. */
export const area = quantity<units.AreaLike, units.Area>(units.Area, units.Area.squareMetres, (value) => value.squareMetres);
/** Cross section; bounds that are numbers in [m²]. */
export const crossSection = quantity<units.CrossSectionLike, units.CrossSection>(
  units.CrossSection,
  units.CrossSection.squareMetres,
  (value) => value.squareMetres,
  { usual: beyondAnyNode.crossSection },
);
/** Pressure; bounds that are numbers in [Pa]. */
export const pressure = quantity<units.PressureLike, units.Pressure>(units.Pressure, units.Pressure.pascals, (value) => value.pascals, {
  usual: beyondAnyNode.pressure,
});
/** Ratio; bounds that are numbers in [-]. */
export const ratio = quantity<units.RatioLike, units.Ratio>(units.Ratio, units.Ratio.of, (value) => value.value);
/** Volume share; bounds that are numbers in [-]. */
export const volumeShare = quantity<units.VolumeShareLike, units.VolumeShare>(
  units.VolumeShare,
  units.VolumeShare.of,
  (value) => value.value,
);
/** Mass; bounds that are numbers in [kg]. */
export const mass = quantity<units.MassLike, units.Mass>(units.Mass, units.Mass.kilograms, (value) => value.kilograms, {
  usual: beyondAnyNode.mass,
});
/** Mass share; bounds that are numbers in [-]. */
export const massShare = quantity<units.MassShareLike, units.MassShare>(units.MassShare, units.MassShare.of, (value) => value.value);
/** Sound power level; bounds that are numbers in [dB(A)]. */
export const soundPowerLevel = quantity<units.SoundPowerLevelLike, units.SoundPowerLevel>(
  units.SoundPowerLevel,
  units.SoundPowerLevel.decibels,
  (value) => value.decibels,
);
/** Line-to-line voltage; bounds that are numbers in [V]. */
export const lineToLineVoltage = quantity<units.LineToLineVoltageLike, units.LineToLineVoltage>(
  units.LineToLineVoltage,
  units.LineToLineVoltage.volts,
  (value) => value.volts,
);
/** Line-to-neutral voltage; bounds that are numbers in [V]. */
export const lineToNeutralVoltage = quantity<units.LineToNeutralVoltageLike, units.LineToNeutralVoltage>(
  units.LineToNeutralVoltage,
  units.LineToNeutralVoltage.volts,
  (value) => value.volts,
);
/** Direct voltage; bounds that are numbers in [V]. */
export const directVoltage = quantity<units.DirectVoltageLike, units.DirectVoltage>(
  units.DirectVoltage,
  units.DirectVoltage.volts,
  (value) => value.volts,
);
/** Voltage; bounds that are numbers in [V]. */
export const voltage = quantity<units.VoltageLike, units.Voltage>(units.Voltage, units.Voltage.volts, (value) => value.volts);
/** Current; bounds that are numbers in [A]. */
export const current = quantity<units.CurrentLike, units.Current>(units.Current, units.Current.amperes, (value) => value.amperes, {
  usual: beyondAnyNode.current,
});
/** Frequency; bounds that are numbers in [Hz]. */
export const frequency = quantity<units.FrequencyLike, units.Frequency>(units.Frequency, units.Frequency.hertz, (value) => value.hertz);
/** Duration; bounds that are numbers in [s]. */
export const duration = quantity<units.DurationLike, units.Duration>(units.Duration, units.Duration.seconds, (value) => value.seconds);
/** Irradiance; bounds that are numbers in [W/m²]. */
export const irradiance = quantity<units.IrradianceLike, units.Irradiance>(
  units.Irradiance,
  units.Irradiance.wattsPerSquareMetre,
  (value) => value.wattsPerSquareMetre,
);
/** Thermal transmittance; bounds that are numbers in [W/(m²·K)]. */
export const thermalTransmittance = quantity<units.ThermalTransmittanceLike, units.ThermalTransmittance>(
  units.ThermalTransmittance,
  units.ThermalTransmittance.wattsPerSquareMetreKelvin,
  (value) => value.wattsPerSquareMetreKelvin,
);
/** Heat capacity; bounds that are numbers in [J/K]. */
export const heatCapacity = quantity<units.HeatCapacityLike, units.HeatCapacity>(
  units.HeatCapacity,
  units.HeatCapacity.joulesPerKelvin,
  (value) => value.joulesPerKelvin,
);
/** Flow per power; bounds that are numbers in [m³/s/W]. */
export const flowPerPower = quantity<units.FlowPerPowerLike, units.FlowPerPower>(
  units.FlowPerPower,
  units.FlowPerPower.cubicMetresPerSecondPerWatt,
  (value) => value.cubicMetresPerSecondPerWatt,
  { usual: beyondAnyNode.flowPerPower },
);
/** Data rate; bounds that are numbers in [bit/s]. */
export const dataRate = quantity<units.DataRateLike, units.DataRate>(
  units.DataRate,
  units.DataRate.bitsPerSecond,
  (value) => value.bitsPerSecond,
);
/** Energy per byte; bounds that are numbers in [J/B]. */
export const energyPerData = quantity<units.EnergyPerDataLike, units.EnergyPerData>(
  units.EnergyPerData,
  units.EnergyPerData.joulesPerByte,
  (value) => value.joulesPerByte,
);
/** Data size; bounds that are numbers in [B]. */
export const dataSize = quantity<units.DataSizeLike, units.DataSize>(units.DataSize, units.DataSize.bytes, (value) => value.bytes);
/** Angle; bounds that are numbers in [rad]. */
export const angle = quantity<units.AngleLike, units.Angle>(units.Angle, units.Angle.radians, (value) => value.radians);
/** Radio frequency or bandwidth; bounds that are numbers in [Hz]. */
export const radioFrequency = quantity<units.RadioFrequencyLike, units.RadioFrequency>(
  units.RadioFrequency,
  units.RadioFrequency.hertz,
  (value) => value.hertz,
);
/** Symbol rate; bounds that are numbers in [baud]. */
export const symbolRate = quantity<units.SymbolRateLike, units.SymbolRate>(units.SymbolRate, units.SymbolRate.baud, (value) => value.baud);

/** Angular rate; bounds that are numbers in [rad/s]. */
export const angularRate = quantity<units.AngularRateLike, units.AngularRate>(
  units.AngularRate,
  units.AngularRate.radiansPerSecond,
  (value) => value.radiansPerSecond,
);
