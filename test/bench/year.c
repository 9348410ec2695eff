/* The loop of constructs/engineering/energy/dispatch-hour.ts and energy-year.ts, rule for rule, as the measure of how fast this machine can be.
   year TURNS < numbers: plant, count, then load, sun, grid and available power by hour. Prints the least seconds of a year, fuel, unserved and grid energy. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  double capacity, floor, chargeLimit, dischargeLimit, chargeEfficiency, dischargeEfficiency;
  double sets, minimum, start, stop, idleFuel, fuelPerWh, tank, reorder;
} Plant;

typedef struct {
  double unserved, sunUsed, curtailed, grid, genset, dumped, charged, discharged, fuel, deliveries, delivered, gensetHours, setHours, starts, hoursUnserved, load;
} Totals;

typedef struct {
  double *stored, *tank, *grid, *genset, *charge, *discharge, *curtailed, *unserved;
  unsigned char *suppliers;
} Traces;

static double least(double a, double b) { return a < b ? a : b; }
static double most(double a, double b) { return a > b ? a : b; }

static Totals year(const Plant *p, int count, const double *loads, const double *suns, const unsigned char *grids, const double *available, Traces *t) {
  Totals s;
  memset(&s, 0, sizeof s);
  double stored = p->capacity, tank = p->tank;
  int running = 0;
  for (int i = 0; i < count; i++) {
    double load = loads[i], sun = suns[i], per = available[i];
    double rest = load > sun ? load - sun : 0, surplus = sun > load ? sun - load : 0;
    double accepted = least(p->chargeLimit, (p->capacity - stored) / p->chargeEfficiency);
    double fromSun = least(surplus, accepted);
    double curtailed = surplus - fromSun, grid = 0, genset = 0, charge = fromSun, discharge = 0, dumped = 0, unserved = 0, fuel = 0, delivered = 0, sets = 0;
    int starts = 0;
    t->stored[i] = stored;
    t->tank[i] = tank;
    if (tank <= p->reorder) {
      delivered = p->tank - tank;
      tank = p->tank;
    }
    if (grids[i]) {
      grid = rest + accepted - fromSun;
      charge = accepted;
      running = 0;
    } else {
      double given = least(p->dischargeLimit, most(0, stored - p->floor) * p->dischargeEfficiency);
      int stays = running && stored < p->stop - 1e-6;
      int needed = stays || stored <= p->start + 1e-6 || rest > given + 1e-6;
      if (needed && p->sets > 0 && tank > 0 && per > 0) {
        double room = accepted - fromSun, asked = rest + room;
        sets = p->sets;
        for (int n = 1; n <= p->sets; n++)
          if (asked <= n * per * (1 + 1e-12)) {
            sets = n;
            break;
          }
        genset = most(least(asked, sets * per), sets * least(p->minimum, per));
        fuel = p->idleFuel * sets + p->fuelPerWh * genset;
        if (fuel > tank) {
          genset *= tank / fuel;
          fuel = tank;
        }
        tank -= fuel;
        starts = !running;
        running = 1;
        double beyond = most(0, genset - rest), charged = least(beyond, room);
        charge += charged;
        dumped = beyond - charged;
      } else
        running = 0;
      double lacking = most(0, rest - genset);
      discharge = least(lacking, given);
      unserved = lacking - discharge;
    }
    double next = stored + charge * p->chargeEfficiency - discharge / p->dischargeEfficiency;
    stored = next >= p->capacity * (1 - 1e-12) ? p->capacity : most(0, next);
    t->grid[i] = grid;
    t->genset[i] = genset;
    t->charge[i] = charge;
    t->discharge[i] = discharge;
    t->curtailed[i] = curtailed;
    t->unserved[i] = unserved;
    int hasRest = load - sun > 1e-3, missing = unserved > 1e-3;
    t->suppliers[i] = (least(sun, load) > 1e-3 ? 1 : 0) | (hasRest && grid > 0 ? 2 : 0) | (discharge > 1e-3 ? 4 : 0) | (hasRest && genset > 0 ? 8 : 0) | (missing ? 16 : 0);
    s.load += load;
    s.sunUsed += sun - curtailed;
    s.curtailed += curtailed;
    s.unserved += unserved;
    s.grid += grid;
    s.genset += genset;
    s.dumped += dumped;
    s.charged += charge;
    s.discharged += discharge;
    s.fuel += fuel;
    s.deliveries += delivered > 0;
    s.delivered += delivered;
    s.gensetHours += sets > 0;
    s.setHours += sets;
    s.starts += starts;
    s.hoursUnserved += missing;
  }
  return s;
}

static double *numbers(int count) {
  double *array = malloc(sizeof(double) * count);
  for (int i = 0; i < count; i++)
    if (scanf("%lf", &array[i]) != 1) exit(1);
  return array;
}

int main(int argc, char **argv) {
  int turns = argc > 1 ? atoi(argv[1]) : 1;
  double *plant = numbers(sizeof(Plant) / sizeof(double)), *size = numbers(1);
  Plant p;
  memcpy(&p, plant, sizeof p);
  int count = (int)size[0];
  double *load = numbers(count), *sun = numbers(count), *gridNumbers = numbers(count), *available = numbers(count);
  unsigned char *grid = malloc(count);
  for (int i = 0; i < count; i++) grid[i] = gridNumbers[i] != 0;
  double best = 1e9;
  Totals s;
  for (int turn = 0; turn < turns; turn++) {
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    Traces t;
    double **arrays[] = {&t.stored, &t.tank, &t.grid, &t.genset, &t.charge, &t.discharge, &t.curtailed, &t.unserved};
    for (int k = 0; k < 8; k++) *arrays[k] = calloc(count, sizeof(double));
    t.suppliers = calloc(count, 1);
    s = year(&p, count, load, sun, grid, available, &t);
    clock_gettime(CLOCK_MONOTONIC, &to);
    double seconds = (to.tv_sec - from.tv_sec) + (to.tv_nsec - from.tv_nsec) / 1e9;
    if (seconds < best) best = seconds;
    for (int k = 0; k < 8; k++) free(*arrays[k]);
    free(t.suppliers);
  }
  printf("%.9f %.12g %.12g %.12g\n", best, s.fuel, s.unserved, s.grid);
  return 0;
}
