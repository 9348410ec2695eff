/* The loop of constructs/engineering/energy/year over the hours of a year, in C and by the same equations: a measure of how fast this machine can be.
   It has a UPS and a rectifier plant with three points of efficiency; no inverter.
   year TURNS < numbers: plant, buses, count, then the hours. Prints the least seconds of a year, fuel, unserved and grid energy. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { buses = 2, ups = 0, plant = 1, points = 3 };

typedef struct {
  double gridLimit, sets, minimum, vaPerW, start, stop, idleFuel, fuelPerWh, tank, reorder;
} Plant;

typedef struct {
  double capacity, floor, chargeLimit, dischargeLimit, chargeEfficiency, dischargeEfficiency, forms, units, charger, rated, curve[2 * points];
} Bus;

typedef struct {
  double *direct, *output[buses], *way, *reactive, *sun, *grid, *available;
  double *input[buses], *drawn[buses], *load;
} Hours;

typedef struct {
  double sun, main, sunToLoad, mainToLoad, batteryToLoad, nobody, directUnserved, unserved, charge[buses], discharge[buses], missing[buses];
} Part;

typedef struct {
  double load, unserved, unservedDirect, sunUsed, curtailed, grid, genset, dumped, fuel, deliveries, delivered, gensetHours, setHours, starts, hoursUnserved;
  double charged[buses], discharged[buses], missing[buses], lowest[buses];
} Totals;

typedef struct {
  double *stored[buses], *tank, *grid, *genset, *curtailed, *charge[buses], *discharge[buses], *direct, *missing[buses], *toLoad[5];
} Traces;

static double least(double a, double b) { return a < b ? a : b; }
static double most(double a, double b) { return a > b ? a : b; }

static double inputOf(const Bus *b, int k, double output) {
  const double *c = b->curve;
  if (k == ups) {
    double x = output / b->rated;
    return output + b->rated * (c[0] + c[1] * x + c[2] * x * x);
  }
  double x = most(output / b->rated, c[0]), eta = c[2 * points - 1];
  if (x <= c[0]) eta = c[1];
  else
    for (int i = 1; i < points; i++)
      if (x <= c[2 * i]) {
        eta = c[2 * i - 1] + (c[2 * i + 1] - c[2 * i - 1]) * (x - c[2 * i - 2]) / (c[2 * i] - c[2 * i - 2]);
        break;
      }
  return output + most(output, b->rated * c[0]) * (1 / eta - 1);
}

static double outputOf(const Bus *b, double input) {
  const double *c = b->curve;
  double x = c[0], y = c[1], first = b->rated * x;
  if (input <= first / y) return most(0, input - first * (1 / y - 1));
  for (int i = 1; i < points; i++) {
    if (input <= b->rated * c[2 * i] / c[2 * i + 1]) {
      double slope = (c[2 * i + 1] - y) / ((c[2 * i] - x) * b->rated);
      return (y - slope * b->rated * x) * input / (1 - slope * input);
    }
    x = c[2 * i];
    y = c[2 * i + 1];
  }
  return input * y;
}

static void serve(const Bus *b, const Hours *h, int i, const double *stored, Part *p, double sun, double main, double share) {
  double load = h->load[i];
  memset(p, 0, sizeof *p);
  p->sun = p->sunToLoad = least(sun, load);
  p->main = p->mainToLoad = least(main, load - p->sunToLoad);
  if (sun + main >= load) {
    double leftSun = sun - p->sunToLoad, leftMain = main - p->mainToLoad, way = 1 + h->way[i];
    for (int k = 0; k < buses && leftSun + leftMain > 0; k++) {
      double room = b[k].capacity - stored[k];
      if (room <= 0) continue;
      double output = h->output[k][i], input = h->input[k][i];
      double charge = least(least(b[k].chargeLimit, room / b[k].chargeEfficiency / share), most(0, b[k].units - output));
      double cost = way * (k == plant ? inputOf(&b[k], k, output + charge) - input : charge / b[k].charger);
      if (cost > leftSun + leftMain) {
        cost = leftSun + leftMain;
        charge = k == plant ? most(0, outputOf(&b[k], input + cost / way) - output) : cost / way * b[k].charger;
      }
      double bySun = least(cost, leftSun);
      p->charge[k] = charge;
      p->sun += bySun;
      leftSun -= bySun;
      p->main += cost - bySun;
      leftMain -= cost - bySun;
    }
    return;
  }
  double supply = p->sunToLoad + p->mainToLoad, direct = h->direct[i];
  p->directUnserved = p->unserved = p->nobody = most(0, direct - supply);
  supply = most(0, supply - direct);
  for (int k = 0; k < buses; k++) {
    double drawn = h->drawn[k][i], got = least(drawn, supply);
    supply -= got;
    if (got >= drawn) continue;
    double on = 1 - got / drawn, output = h->output[k][i], asked = (k == plant ? output : h->input[k][i]) * on;
    double left = stored[k] > b[k].floor ? (stored[k] - b[k].floor) * b[k].dischargeEfficiency / share : 0;
    double given = least(least(asked, b[k].dischargeLimit * on), left), missing = asked > 0 ? 1 - given / asked : 0;
    p->discharge[k] = given;
    p->missing[k] = output * on * missing;
    p->unserved += output * on * missing;
    p->batteryToLoad += drawn * on * (1 - missing);
    p->nobody += drawn * on * missing;
  }
}

static int forms(const Bus *b, const double *stored) {
  for (int k = 0; k < buses; k++)
    if (b[k].forms && stored[k] > b[k].floor + 1e-12 * b[k].capacity) return 1;
  return 0;
}

static void settle(const Bus *b, double *stored, const Part *p, Part *flow, double share) {
  flow->sun += p->sun * share;
  flow->sunToLoad += p->sunToLoad * share;
  flow->mainToLoad += p->mainToLoad * share;
  flow->batteryToLoad += p->batteryToLoad * share;
  flow->nobody += p->nobody * share;
  flow->directUnserved += p->directUnserved * share;
  flow->unserved += p->unserved * share;
  for (int k = 0; k < buses; k++) {
    double charge = p->charge[k] * share, discharge = p->discharge[k] * share;
    flow->charge[k] += charge;
    flow->discharge[k] += discharge;
    flow->missing[k] += p->missing[k] * share;
    double after = stored[k] + charge * b[k].chargeEfficiency - discharge / b[k].dischargeEfficiency;
    stored[k] = after >= b[k].capacity * (1 - 1e-12) ? b[k].capacity : most(0, after);
  }
}

static int setsFor(double load, double each, int sets) {
  for (int n = 1; n <= sets; n++)
    if (load <= n * each * (1 + 1e-12)) return n;
  return sets;
}

static Totals year(const Plant *p, const Bus *b, int count, Hours *h, Traces *t) {
  Totals s;
  memset(&s, 0, sizeof s);
  for (int i = 0; i < count; i++) h->load[i] = h->direct[i];
  for (int k = 0; k < buses; k++)
    for (int i = 0; i < count; i++) {
      h->input[k][i] = inputOf(&b[k], k, h->output[k][i]);
      h->drawn[k][i] = h->input[k][i] * (1 + h->way[i]);
      h->load[i] += h->drawn[k][i];
    }
  double stored[buses], tank = p->tank;
  for (int k = 0; k < buses; k++) s.lowest[k] = stored[k] = b[k].capacity;
  int before = 0;
  for (int i = 0; i < count; i++) {
    for (int k = 0; k < buses; k++) t->stored[k][i] = stored[k];
    t->tank[i] = tank;
    Part flow, part;
    memset(&flow, 0, sizeof flow);
    double sun = h->sun[i], load = h->load[i], per = h->available[i], grid = 0, genset = 0, dumped = 0, fuel = 0, delivered = 0;
    int sets = 0, starts = 0;
    if (tank <= p->reorder) {
      delivered = p->tank - tank;
      tank = p->tank;
    }
    if (h->grid[i]) {
      serve(b, h, i, stored, &part, sun, p->gridLimit, 1);
      grid = part.main;
      settle(b, stored, &part, &flow, 1);
      before = 0;
    } else {
      int low = 0, full = 1, wants = 0;
      for (int k = 0; k < buses; k++) {
        low |= b[k].capacity > 0 && stored[k] <= (p->start + 1e-12) * b[k].capacity;
        full &= stored[k] >= (p->stop - 1e-12) * b[k].capacity;
      }
      if (p->sets > 0 && tank > 0 && per > 0) {
        if (low) wants = 1;
        else if (before && sun >= load && forms(b, stored)) wants = 0;
        else if (before && !full) wants = 1;
        else {
          serve(b, h, i, stored, &part, forms(b, stored) ? sun : 0, 0, 1);
          wants = part.unserved > 1e-6;
        }
      }
      if (wants) {
        double rest = most(0, load - sun), q = h->reactive[i], va = per * p->vaPerW;
        sets = setsFor(rest, per, p->sets);
        int byApparent = setsFor(hypot(rest, q), va, p->sets);
        if (byApparent > sets) sets = byApparent;
        double mostW = least(sets * per, sqrt(most(0, sets * va * (sets * va) - q * q)));
        serve(b, h, i, stored, &part, sun, mostW, 1);
        if (rest == 0 && part.main <= 1e-6 && !low) sets = 0;
        else {
          genset = most(least(part.main, sets * per), sets * least(p->minimum, per));
          fuel = p->idleFuel * sets + p->fuelPerWh * genset;
          double share = fuel > tank ? tank / fuel : 1;
          starts = sets > before ? sets - before : 0;
          dumped = (genset - part.main) * share;
          genset *= share;
          fuel = least(fuel, tank);
          tank -= fuel;
          settle(b, stored, &part, &flow, share);
          if (share < 1) {
            serve(b, h, i, stored, &part, forms(b, stored) ? sun : 0, 0, 1 - share);
            settle(b, stored, &part, &flow, 1 - share);
          }
        }
      }
      if (!sets) {
        serve(b, h, i, stored, &part, forms(b, stored) ? sun : 0, 0, 1);
        settle(b, stored, &part, &flow, 1);
      }
      before = sets;
    }
    double curtailed = sun - flow.sun;
    int missing = flow.unserved > 1e-3;
    t->grid[i] = grid;
    t->genset[i] = genset;
    t->curtailed[i] = curtailed;
    t->direct[i] = flow.directUnserved;
    t->toLoad[0][i] = flow.sunToLoad;
    t->toLoad[1][i] = h->grid[i] ? flow.mainToLoad : 0;
    t->toLoad[2][i] = h->grid[i] ? 0 : flow.mainToLoad;
    t->toLoad[3][i] = flow.batteryToLoad;
    t->toLoad[4][i] = flow.nobody;
    s.load += h->direct[i];
    for (int k = 0; k < buses; k++) {
      t->charge[k][i] = flow.charge[k];
      t->discharge[k][i] = flow.discharge[k];
      t->missing[k][i] = flow.missing[k];
      s.load += h->output[k][i];
      s.charged[k] += flow.charge[k];
      s.discharged[k] += flow.discharge[k];
      s.missing[k] += flow.missing[k];
      s.lowest[k] = least(s.lowest[k], stored[k]);
    }
    s.sunUsed += flow.sun;
    s.curtailed += curtailed;
    s.unserved += flow.unserved;
    s.unservedDirect += flow.directUnserved;
    s.grid += grid;
    s.genset += genset;
    s.dumped += dumped;
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

/* Every year has its own arrays, as there. */
static double *fresh(double **made, int *n, int count) { return made[(*n)++] = calloc(count, sizeof(double)); }

int main(int argc, char **argv) {
  int turns = argc > 1 ? atoi(argv[1]) : 1;
  Plant p;
  Bus b[buses];
  memcpy(&p, numbers(sizeof p / sizeof(double)), sizeof p);
  memcpy(b, numbers(sizeof b / sizeof(double)), sizeof b);
  int count = (int)*numbers(1);
  Hours h;
  h.direct = numbers(count);
  for (int k = 0; k < buses; k++) h.output[k] = numbers(count);
  h.way = numbers(count);
  h.reactive = numbers(count);
  h.sun = numbers(count);
  h.grid = numbers(count);
  h.available = numbers(count);
  double best = 1e9;
  Totals s;
  for (int turn = 0; turn < turns; turn++) {
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    Traces t;
    double *made[40];
    int n = 0;
    h.load = fresh(made, &n, count);
    for (int k = 0; k < buses; k++) {
      h.input[k] = fresh(made, &n, count);
      h.drawn[k] = fresh(made, &n, count);
      t.stored[k] = fresh(made, &n, count);
      t.charge[k] = fresh(made, &n, count);
      t.discharge[k] = fresh(made, &n, count);
      t.missing[k] = fresh(made, &n, count);
    }
    double **others[] = {&t.tank, &t.grid, &t.genset, &t.curtailed, &t.direct};
    for (int k = 0; k < 5; k++) *others[k] = fresh(made, &n, count);
    for (int k = 0; k < 5; k++) t.toLoad[k] = fresh(made, &n, count);
    s = year(&p, b, count, &h, &t);
    clock_gettime(CLOCK_MONOTONIC, &to);
    double seconds = (to.tv_sec - from.tv_sec) + (to.tv_nsec - from.tv_nsec) / 1e9;
    if (seconds < best) best = seconds;
    for (int k = 0; k < n; k++) free(made[k]);
  }
  printf("%.9f %.12g %.12g %.12g\n", best, s.fuel, s.unserved, s.grid);
  return 0;
}
