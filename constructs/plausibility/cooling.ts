import { estimateRange } from "./plausible-range";
import { machineSound } from "./sound";

const coolers = "the largest dry coolers and container units reject some 2 MW";
const loopFlow = "2 MW at a rise of 5 K need some 6,000 L/min";
const coolant = "rack coolant has 5 to 60 °C, coolant of trimmed loops some 0 °C";
const outdoors = "air has some 54 °C at the hottest sites, 20 K more on roofs, −60 °C at the coldest sites";
const restarts = "compressors wait for some minutes";
const vessels = "a loop in containers holds some litres to some cubic metres";

/** Plausible ranges of machines that cool against outdoor air. */
const capacityOverAmbient = {
  ambient: estimateRange("-70 °C", "75 °C", outdoors),
  capacity: estimateRange("1 W", "3 MW", coolers),
  eer: estimateRange(0.1, 20, "machines reach 2 to 8 at their rating, the best chillers 15 on a cold day, Peltier elements 0.2"),
  minimumAmbient: estimateRange("-70 °C", "50 °C", outdoors),
  maximumAmbient: estimateRange("0 °C", "75 °C", outdoors),
  restartDelay: estimateRange("0 s", "2 h", restarts),
  restartInterval: estimateRange("0.1 s", "2 h", restarts),
  startingPower: estimateRange("1 W", "3 MW", "a compressor draws up to eight times its running current"),
  soundPower: machineSound,
};

export const coolingRanges = {
  capacityOverAmbient,
  dryCoolers: {
    setpoint: estimateRange("-20 °C", "80 °C", coolant),
    maximumAmbient: capacityOverAmbient.maximumAmbient,
    restartDelay: capacityOverAmbient.restartDelay,
    restartInterval: capacityOverAmbient.restartInterval,
    soundPower: capacityOverAmbient.soundPower,
  },
  dryCoolerRating: {
    heat: estimateRange("1 W", "5 MW", coolers),
    airIn: estimateRange("-60 °C", "65 °C", outdoors),
    coolantIn: estimateRange("-20 °C", "110 °C", coolant),
    coolantOut: estimateRange("-20 °C", "100 °C", coolant),
    airFlow: estimateRange("1 L/min", "500 m³/s", "2 MW warm 170 m³/s by 10 K"),
    fanPower: estimateRange("0.1 W", "200 kW", "fans draw 2 to 5 % of the heat"),
  },
  pads: {
    startTemperature: estimateRange("-10 °C", "50 °C", "pads freeze, and help only in hot air"),
    tank: estimateRange("1 L", "500 m³", "1 MW evaporates some 1.5 m³ an hour"),
  },
  liquidToAir: { setpoint: estimateRange("0 °C", "75 °C", coolant) },
  cduRating: {
    heat: estimateRange("1 W", "10 MW", "the largest CDUs take some 2.5 MW, several may be described as one"),
    approach: estimateRange("0.1 K", "40 K", "plate exchangers reach 2 to 10 K"),
    primaryIn: estimateRange("-20 °C", "80 °C", coolant),
    primaryFlow: estimateRange("0.001 L/min", "10000 L/min", loopFlow),
    secondaryFlow: estimateRange("0.001 L/min", "10000 L/min", loopFlow),
  },
  cdus: { setpoint: estimateRange("0 °C", "75 °C", coolant) },
  loop: {
    flow: estimateRange("0.001 L/min", "20000 L/min", loopFlow),
    pumpPower: estimateRange("0.1 W", "500 kW", "pumps draw 0.5 to 5 % of the heat that they move"),
    volume: estimateRange("0.1 L", "200 m³", vessels),
    supplyVolume: estimateRange("0.01 L", "200 m³", vessels),
    tank: estimateRange("0.1 L", "200 m³", vessels),
    pumpRestartDelay: estimateRange("0 s", "1 h", "pumps reach full flow within a minute"),
  },
  expansion: {
    fillTemperature: estimateRange("-20 °C", "60 °C", "loops are filled at the temperature of the day"),
    acceptance: estimateRange("0.01 L", "20 m³", "coolant expands by up to 4 %"),
  },
  pumpCurve: {
    flow: estimateRange("0 L/min", "20000 L/min", loopFlow),
    pressure: estimateRange("0 kPa", "20 bar", "pumps of loops add 1 to 6 bar"),
    power: estimateRange("0.1 W", "500 kW", "pumps draw 0.5 to 5 % of the heat that they move"),
  },
  pressureDrop: {
    drop: estimateRange("0.01 kPa", "10 bar", "parts of loops take 5 to 200 kPa"),
    flow: estimateRange("0.001 L/min", "20000 L/min", loopFlow),
  },
  rearDoorRating: {
    heat: estimateRange("1 W", "200 kW", "the largest doors take some 80 kW"),
    airIn: estimateRange("10 °C", "80 °C", "server exhaust air has 30 to 60 °C"),
    coolantIn: estimateRange("0 °C", "70 °C", coolant),
    coolantFlow: estimateRange("0.001 L/min", "2000 L/min", "doors need 20 to 100 L/min"),
    airFlow: estimateRange("1 L/min", "30 m³/s", "a rack moves up to some 5 m³/s"),
  },
  rearDoor: {
    maximumSupply: estimateRange("0 °C", "70 °C", coolant),
    rackAirFlow: estimateRange("1 L/min", "30 m³/s", "a rack moves up to some 5 m³/s"),
    coolantFlow: estimateRange("0.001 L/min", "2000 L/min", "doors need 20 to 100 L/min"),
    leavingAir: estimateRange("5 °C", "60 °C", "air behind a door is that of the room"),
    fanPower: estimateRange("0.01 W", "10 kW", "fans of a door draw 0.1 to 1 kW"),
  },
  room: {
    coolingSetpoint: estimateRange("5 °C", "60 °C", "equipment tolerates air up to 45 °C, some up to 55 °C"),
    heatingSetpoint: estimateRange("-40 °C", "50 °C", "a room is kept from freezing, or warm enough to start"),
    supplyAir: estimateRange("0 °C", "60 °C", "air conditioners supply 10 to 25 °C"),
    recirculation: estimateRange("0 K", "40 K", "air comes out of servers 10 to 25 K warmer"),
    airVolume: estimateRange("0.01 m³", "10000 m³", "a container of 40 ft holds some 75 m³"),
    heatCapacity: estimateRange("0 J/K", "100000 kJ/K", "100 t of steel have 47 MJ/K"),
    dewPoint: estimateRange("-60 °C", "40 °C", "dried air has a low dew point, air with a dew point of 40 °C kills people"),
    heater: estimateRange("0 W", "500 kW", "heaters of containers give some kilowatts"),
    lights: estimateRange("0 W", "50 kW", "10 W/m² light a room"),
    controls: estimateRange("0 W", "50 kW", "controllers draw some hundred watts"),
  },
  surface: {
    transmittance: estimateRange("0 W/(m²·K)", "8 W/(m²·K)", "a single sheet of steel or glass lets about 6 W/(m²·K) through"),
    area: estimateRange("0.01 m²", "5000 m²", "a container of 40 ft has walls of 30 m²"),
  },
  enclosure: {
    side: estimateRange("0.1 m", "60 m", "wall cabinets are 0.2 m deep, containers up to 14 m long"),
    space: estimateRange("0 m", "50 m", "containers are 3 to 14 m long"),
    tare: estimateRange("0.5 kg", "100 t", "a container of 40 ft weighs 4 t, a steel module 30 t"),
    maximumGross: estimateRange("50 kg", "300 t", "ISO 668 has 36 t, heavy transports 100 t"),
    floorLoadPerMetre: estimateRange("10 kg", "50 t", "a container's floor carries 3 to 5 t a metre"),
    equipmentMass: estimateRange("0 kg", "200 t", "ISO 668 has 36 t for all"),
  },
} as const;
