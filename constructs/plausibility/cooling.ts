import { ownBound } from "./plausible-range";
import { machineSound } from "./sound";

const coolers = "the largest dry coolers and units in containers give some 2 MW";
const loopFlow = "2 MW at a rise of 5 K ask for some 6,000 L/min";
const coolant = "coolant of racks comes at 5 to 60 °C, of trimmed loops at some 0 °C";
const outdoors = "the hottest sites have some 54 °C, roofs 20 K more, the coldest −60 °C";
const restarts = "compressors wait for some minutes";
const vessels = "a loop in containers holds some litres to some cubic metres";

/** Plausible ranges of what machines that cool against outdoor air have. */
const capacityOverAmbient = {
  ambient: ownBound("-70 °C", "75 °C", outdoors),
  capacity: ownBound("1 W", "3 MW", coolers),
  eer: ownBound(0.1, 20, "machines reach 2 to 8 at their rating, the best chillers 15 on a cold day, Peltier elements 0.2"),
  minimumAmbient: ownBound("-70 °C", "50 °C", outdoors),
  maximumAmbient: ownBound("0 °C", "75 °C", outdoors),
  restartDelay: ownBound("0 s", "2 h", restarts),
  restartInterval: ownBound("0.1 s", "2 h", restarts),
  startingPower: ownBound("1 W", "3 MW", "a compressor draws up to eight times its running current"),
  soundPower: machineSound,
};

/** Plausible ranges of cooling. */
export const coolingRanges = {
  capacityOverAmbient,
  dryCoolers: {
    setpoint: ownBound("-20 °C", "80 °C", coolant),
    maximumAmbient: capacityOverAmbient.maximumAmbient,
    restartDelay: capacityOverAmbient.restartDelay,
    restartInterval: capacityOverAmbient.restartInterval,
    soundPower: capacityOverAmbient.soundPower,
  },
  dryCoolerRating: {
    heat: ownBound("1 W", "5 MW", coolers),
    airIn: ownBound("-60 °C", "65 °C", outdoors),
    coolantIn: ownBound("-20 °C", "110 °C", coolant),
    coolantOut: ownBound("-20 °C", "100 °C", coolant),
    airFlow: ownBound("1 L/min", "500 m³/s", "2 MW warm 170 m³/s by 10 K"),
    fanPower: ownBound("0.1 W", "200 kW", "fans draw 2 to 5 % of the heat"),
  },
  pads: {
    startTemperature: ownBound("-10 °C", "50 °C", "pads freeze, and help in hot air alone"),
    tank: ownBound("1 L", "500 m³", "1 MW evaporates some 1.5 m³ an hour"),
  },
  liquidToAir: { setpoint: ownBound("0 °C", "75 °C", coolant) },
  cduRating: {
    heat: ownBound("1 W", "10 MW", "the largest CDUs take some 2.5 MW, several may be described as one"),
    approach: ownBound("0.1 K", "40 K", "plates reach 2 to 10 K"),
    primaryIn: ownBound("-20 °C", "80 °C", coolant),
    primaryFlow: ownBound("0.001 L/min", "10000 L/min", loopFlow),
    secondaryFlow: ownBound("0.001 L/min", "10000 L/min", loopFlow),
  },
  cdus: { setpoint: ownBound("0 °C", "75 °C", coolant) },
  loop: {
    flow: ownBound("0.001 L/min", "20000 L/min", loopFlow),
    pumpPower: ownBound("0.1 W", "500 kW", "pumps draw 0.5 to 5 % of the heat that they move"),
    volume: ownBound("0.1 L", "200 m³", vessels),
    supplyVolume: ownBound("0.01 L", "200 m³", vessels),
    tank: ownBound("0.1 L", "200 m³", vessels),
    pumpRestartDelay: ownBound("0 s", "1 h", "pumps run up within a minute"),
  },
  expansion: {
    fillTemperature: ownBound("-20 °C", "60 °C", "loops are filled at the temperature of the day"),
    acceptance: ownBound("0.01 L", "20 m³", "coolant expands by up to 4 %"),
  },
  pumpCurve: {
    flow: ownBound("0 L/min", "20000 L/min", loopFlow),
    pressure: ownBound("0 kPa", "20 bar", "pumps of loops add 1 to 6 bar"),
    power: ownBound("0.1 W", "500 kW", "pumps draw 0.5 to 5 % of the heat that they move"),
  },
  pressureDrop: {
    drop: ownBound("0.01 kPa", "10 bar", "parts of loops take 5 to 200 kPa"),
    flow: ownBound("0.001 L/min", "20000 L/min", loopFlow),
  },
  rearDoorRating: {
    heat: ownBound("1 W", "200 kW", "the largest doors take some 80 kW"),
    airIn: ownBound("10 °C", "80 °C", "servers give air of 30 to 60 °C"),
    coolantIn: ownBound("0 °C", "70 °C", coolant),
    coolantFlow: ownBound("0.001 L/min", "2000 L/min", "doors take 20 to 100 L/min"),
    airFlow: ownBound("1 L/min", "30 m³/s", "a rack moves up to some 5 m³/s"),
  },
  rearDoor: {
    maximumSupply: ownBound("0 °C", "70 °C", coolant),
    rackAirFlow: ownBound("1 L/min", "30 m³/s", "a rack moves up to some 5 m³/s"),
    coolantFlow: ownBound("0.001 L/min", "2000 L/min", "doors take 20 to 100 L/min"),
    leavingAir: ownBound("5 °C", "60 °C", "air behind a door is that of the room"),
    fanPower: ownBound("0.01 W", "10 kW", "fans of a door draw 0.1 to 1 kW"),
  },
  room: {
    coolingSetpoint: ownBound("5 °C", "60 °C", "equipment stands air up to 45 °C, some 55 °C"),
    heatingSetpoint: ownBound("-40 °C", "50 °C", "a room is kept from freezing, or warm enough to start"),
    supplyAir: ownBound("0 °C", "60 °C", "air conditioners supply 10 to 25 °C"),
    recirculation: ownBound("0 K", "40 K", "air comes out of servers 10 to 25 K warmer"),
    airVolume: ownBound("0.01 m³", "10000 m³", "a container of 40 ft holds some 75 m³"),
    heatCapacity: ownBound("0 J/K", "100000 kJ/K", "100 t of steel have 47 MJ/K"),
    dewPoint: ownBound("-60 °C", "40 °C", "dried air is dry, air of 40 °C dew point kills people"),
    heater: ownBound("0 W", "500 kW", "heaters of containers give some kilowatts"),
    lights: ownBound("0 W", "50 kW", "10 W/m² light a room"),
    controls: ownBound("0 W", "50 kW", "controllers draw some hundred watts"),
  },
  surface: {
    transmittance: ownBound("0 W/(m²·K)", "8 W/(m²·K)", "a single sheet of steel or glass lets about 6 W/(m²·K) through"),
    area: ownBound("0.01 m²", "5000 m²", "a container of 40 ft has walls of 30 m²"),
  },
  enclosure: {
    side: ownBound("0.1 m", "60 m", "wall cabinets are 0.2 m deep, containers up to 14 m long"),
    space: ownBound("0 m", "50 m", "containers are 3 to 14 m long"),
    tare: ownBound("0.5 kg", "100 t", "a container of 40 ft weighs 4 t, a steel module 30 t"),
    maximumGross: ownBound("50 kg", "300 t", "ISO 668 has 36 t, heavy transports 100 t"),
    floorLoadPerMetre: ownBound("10 kg", "50 t", "a container's floor carries 3 to 5 t a metre"),
    equipmentMass: ownBound("0 kg", "200 t", "ISO 668 has 36 t for all"),
  },
} as const;
