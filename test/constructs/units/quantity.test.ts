import { describe, expect, expectTypeOf, it } from "vitest";
import {
  Angle,
  AngularRate,
  ApparentPower,
  CrossSection,
  DataRate,
  DataSize,
  Duration,
  Energy,
  EnergyPerData,
  FlowPerPower,
  HeatCapacity,
  Length,
  MassShare,
  Power,
  type PowerLike,
  Pressure,
  Ratio,
  Temperature,
  type TemperatureDifference,
  type TemperatureLike,
  Volume,
  VolumeFlow,
  VolumeShare,
} from "../../../constructs/units";
import { everyRow } from "../../support/tables/every-row";

// Factors: The International System of Units (SI), 9th edition, tables 7 (prefixes) and 8 (minute, hour, day, litre, degree);
// IEC 80000-13:2008 for kibi, mebi and gibi.
describe("Quantity", () => {
  it("converts exactly", () => {
    everyRow(
      "%s %d",
      [
        ["Power", Power.parse("30 kW").watts, 30_000],
        ["Power", Power.megawatts(0.3).kilowatts, 300],
        ["ApparentPower", ApparentPower.parse("1.1 MVA").kilovoltAmperes, 1100],
        ["Energy", Energy.parse("240 kWh").joules, 864_000_000],
        ["Energy", Energy.megajoules(36).kilowattHours, 10],
        ["Energy", Energy.parse("0.5 MWh").wattHours, 500_000],
        ["Temperature", Temperature.parse("48.9 °C").kelvins, 322.05],
        ["Temperature", Temperature.kelvins(322.05).celsius, 48.9],
        ["VolumeFlow", VolumeFlow.parse("120 L/min").cubicMetresPerSecond, 0.002],
        ["VolumeFlow", VolumeFlow.parse("36 m3/h").litresPerSecond, 10],
        ["VolumeFlow", VolumeFlow.litresPerSecond(2).cubicMetresPerHour, 7.2],
        ["Volume", Volume.parse("200 L").cubicMetres, 0.2],
        ["Length", Length.parse("-0.43 km").metres, -430],
        ["Length", Length.metres(0.042).millimetres, 42],
        ["CrossSection", CrossSection.parse("16 mm²").squareMetres, 16e-6],
        ["Pressure", Pressure.parse("2.5 bar").kilopascals, 250],
        ["Ratio", Ratio.parse("85 %").value, 0.85],
        ["Ratio", Ratio.parse("0.07").percent, 7],
        ["VolumeShare", VolumeShare.parse("25 % by volume").value, 0.25],
        ["MassShare", MassShare.percent(29).value, 0.29],
        ["Duration", Duration.parse("8 h").seconds, 28_800],
        ["Duration", Duration.parse("3 d").hours, 72],
        ["Duration", Duration.minutes(30).seconds, 1800],
        ["FlowPerPower", FlowPerPower.parse("1.5 L/min/kW").cubicMetresPerSecondPerWatt, 2.5e-8],
        ["HeatCapacity", HeatCapacity.parse("12.5 kJ/K").joulesPerKelvin, 12_500],
        ["DataRate", DataRate.parse("1.2 Gbit/s").megabitsPerSecond, 1200],
        ["DataRate", DataRate.parse("50 MB/s").megabitsPerSecond, 400],
        ["DataRate", DataRate.megabytesPerSecond(0.3).bytesPerSecond, 300_000],
        ["EnergyPerData", EnergyPerData.parse("2 J/MB").joulesPerByte, 2e-6],
        ["EnergyPerData", EnergyPerData.parse("1 Wh/GB").joulesPerMegabyte, 3.6],
        ["DataSize", DataSize.parse("512 MiB").bytes, 536_870_912],
        ["DataSize", DataSize.gigabytes(1.5).bytes, 1_500_000_000],
        ["Angle", Angle.parse("180 °").radians, Math.PI],
        ["AngularRate", AngularRate.parse("180 °/s").radiansPerSecond, Math.PI],
      ],
      (_name, converted, expected) => {
        expect(converted).toBe(expected);
      },
    );
  });

  it("toString() prints in a unit that people use", () => {
    everyRow(
      "%s",
      [
        [Power.watts(875), "875 W"],
        [Power.kilowatts(30), "30 kW"],
        [Power.watts(0), "0 W"],
        [Temperature.celsius(48.9), "48.9 °C"],
        [Temperature.celsius(-0.1), "-0.1 °C"],
        [VolumeFlow.litresPerMinute(120), "120 L/min"],
        [Length.metres(614), "614 m"],
        [Pressure.pascals(94_160), "94.16 kPa"],
        [Ratio.of(0.85), "0.85"],
        [VolumeShare.of(0.25), "25 % by volume"],
        [Duration.hours(8), "8 h"],
        [Duration.seconds(10), "10 s"],
        [DataSize.mebibytes(512), "512 MiB"],
        [FlowPerPower.litresPerMinutePerKilowatt(1.5), "1.5 L/min/kW"],
        [HeatCapacity.joulesPerKelvin(12_500), "12.5 kJ/K"],
        [Angle.degrees(24.93), "24.93 °"],
        [AngularRate.degreesPerSecond(7.5), "7.5 °/s"],
      ],
      (value, text) => {
        expect(value.toString()).toBe(text);
      },
    );
  });

  it("makes quantities of different names different types", () => {
    const takesPower = (power: PowerLike) => power;
    const takesTemperature = (temperature: TemperatureLike) => temperature;
    takesPower(Power.kilowatts(30));
    takesPower("30 kW");
    // @ts-expect-error apparent power is no power
    takesPower(ApparentPower.kilovoltAmperes(30));
    // @ts-expect-error a temperature is no power
    takesPower("30 °C");
    // @ts-expect-error a number has no unit
    takesPower(30);
    // @ts-expect-error an object with the same getters is no power
    takesPower({ watts: 30, kilowatts: 0.03, megawatts: 0.00003 });
    // @ts-expect-error a share by mass is no share by volume
    const share: VolumeShare = MassShare.of(0.25);
    // @ts-expect-error a difference is no temperature
    takesTemperature(Temperature.celsius(1).minus(Temperature.celsius(0)));
    expectTypeOf<Temperature>().not.toExtend<TemperatureDifference>();
    expect(share).toBeInstanceOf(MassShare);
  });
});
