import * as units from "../units";
import { beyondAnyNode } from "./beyond-any-node";
import { quantity } from "./quantity-schema";

export type { Bounds } from "./quantity-schema";

/** Power; bounds that are numbers in [W]. */
export const power = quantity<units.PowerLike>()(units.Power, "watts", {
  usual: beyondAnyNode.power,
});
/** Apparent power; bounds that are numbers in [VA]. */
export const apparentPower = quantity<units.ApparentPowerLike>()(units.ApparentPower, "voltAmperes", {
  usual: beyondAnyNode.apparentPower,
});
/** Energy; bounds that are numbers in [J]. */
export const energy = quantity<units.EnergyLike>()(units.Energy, "joules", {
  usual: beyondAnyNode.energy,
});
/** Temperature from −100 to 300 °C unless bounds say otherwise; bounds that are numbers in [K]. Outside it is a difference or an error. */
export const temperature = quantity<units.TemperatureLike>()(units.Temperature, "kelvins", {
  usual: {
    min: units.Temperature.celsius(-100),
    max: units.Temperature.celsius(300),
    remedy: "write the temperature in °C, a text in K is a difference",
  },
  hint: false,
});

/** Temperature difference; bounds that are numbers in [K]. */
export const temperatureDifference = quantity<units.TemperatureDifferenceLike>()(units.TemperatureDifference, "kelvins");
/** Volume flow; bounds that are numbers in [m³/s]. */
export const volumeFlow = quantity<units.VolumeFlowLike>()(units.VolumeFlow, "cubicMetresPerSecond");
/** Volume; bounds that are numbers in [m³]. */
export const volume = quantity<units.VolumeLike>()(units.Volume, "cubicMetres");
/** Length; bounds that are numbers in [m]. */
export const length = quantity<units.LengthLike>()(units.Length, "metres");
/** Height above sea level. */
export const elevation = quantity<units.LengthLike>()(units.Length, "metres");
/** Area; bounds that are numbers in [m²]. */
export const area = quantity<units.AreaLike>()(units.Area, "squareMetres");
/** Cross section; bounds that are numbers in [m²]. */
export const crossSection = quantity<units.CrossSectionLike>()(units.CrossSection, "squareMetres", { usual: beyondAnyNode.crossSection });
/** Pressure; bounds that are numbers in [Pa]. */
export const pressure = quantity<units.PressureLike>()(units.Pressure, "pascals", {
  usual: beyondAnyNode.pressure,
});
/** Ratio; bounds that are numbers in [-]. */
export const ratio = quantity<units.RatioLike>()(units.Ratio, "value");
/** Volume share; bounds that are numbers in [-]. */
export const volumeShare = quantity<units.VolumeShareLike>()(units.VolumeShare, "value");
/** Mass; bounds that are numbers in [kg]. */
export const mass = quantity<units.MassLike>()(units.Mass, "kilograms", {
  usual: beyondAnyNode.mass,
});
/** Mass share; bounds that are numbers in [-]. */
export const massShare = quantity<units.MassShareLike>()(units.MassShare, "value");
/** Sound power level; bounds that are numbers in [dB(A)]. */
export const soundPowerLevel = quantity<units.SoundPowerLevelLike>()(units.SoundPowerLevel, "decibels");
/** Line-to-line voltage; bounds that are numbers in [V]. */
export const lineToLineVoltage = quantity<units.LineToLineVoltageLike>()(units.LineToLineVoltage, "volts");
/** Line-to-neutral voltage; bounds that are numbers in [V]. */
export const lineToNeutralVoltage = quantity<units.LineToNeutralVoltageLike>()(units.LineToNeutralVoltage, "volts");
/** Direct voltage; bounds that are numbers in [V]. */
export const directVoltage = quantity<units.DirectVoltageLike>()(units.DirectVoltage, "volts");
/** Voltage; bounds that are numbers in [V]. */
export const voltage = quantity<units.VoltageLike>()(units.Voltage, "volts");
/** Current; bounds that are numbers in [A]. */
export const current = quantity<units.CurrentLike>()(units.Current, "amperes", {
  usual: beyondAnyNode.current,
});
/** Frequency; bounds that are numbers in [Hz]. */
export const frequency = quantity<units.FrequencyLike>()(units.Frequency, "hertz");
/** Duration; bounds that are numbers in [s]. */
export const duration = quantity<units.DurationLike>()(units.Duration, "seconds");
/** Irradiance; bounds that are numbers in [W/m²]. */
export const irradiance = quantity<units.IrradianceLike>()(units.Irradiance, "wattsPerSquareMetre");
/** Thermal transmittance; bounds that are numbers in [W/(m²·K)]. */
export const thermalTransmittance = quantity<units.ThermalTransmittanceLike>()(units.ThermalTransmittance, "wattsPerSquareMetreKelvin");
/** Heat capacity; bounds that are numbers in [J/K]. */
export const heatCapacity = quantity<units.HeatCapacityLike>()(units.HeatCapacity, "joulesPerKelvin");
/** Flow per power; bounds that are numbers in [m³/s/W]. */
export const flowPerPower = quantity<units.FlowPerPowerLike>()(units.FlowPerPower, "cubicMetresPerSecondPerWatt", {
  usual: beyondAnyNode.flowPerPower,
});
/** Data rate; bounds that are numbers in [bit/s]. */
export const dataRate = quantity<units.DataRateLike>()(units.DataRate, "bitsPerSecond");
/** Energy per byte; bounds that are numbers in [J/B]. */
export const energyPerData = quantity<units.EnergyPerDataLike>()(units.EnergyPerData, "joulesPerByte");
/** Data size; bounds that are numbers in [B]. */
export const dataSize = quantity<units.DataSizeLike>()(units.DataSize, "bytes");
/** Angle; bounds that are numbers in [rad]. */
export const angle = quantity<units.AngleLike>()(units.Angle, "radians");
/** Radio frequency or bandwidth; bounds that are numbers in [Hz]. */
export const radioFrequency = quantity<units.RadioFrequencyLike>()(units.RadioFrequency, "hertz");
/** Symbol rate; bounds that are numbers in [baud]. */
export const symbolRate = quantity<units.SymbolRateLike>()(units.SymbolRate, "baud");

/** Angular rate; bounds that are numbers in [rad/s]. */
export const angularRate = quantity<units.AngularRateLike>()(units.AngularRate, "radiansPerSecond");
