// expect: ok exit=0 arg=1000 stdout="-0.169075164\n-0.169087605\n"
// The outer planets' energy, before and after a thousand steps.
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

struct Body {
  double x, y, z, vx, vy, vz, mass;
};

constexpr double pi = 3.141592653589793, solar = 4 * pi * pi, year = 365.24;

std::array<Body, 5> bodies{{
    {0, 0, 0, 0, 0, 0, solar},
    {4.84143144246472090e+00, -1.16032004402742839e+00, -1.03622044471123109e-01, 1.66007664274403694e-03 * year,
     7.69901118419740425e-03 * year, -6.90460016972063023e-05 * year, 9.54791938424326609e-04 * solar},
    {8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01, -2.76742510726411899e-03 * year,
     4.99852801234917238e-03 * year, 2.30417297573763929e-05 * year, 2.85885980666130812e-04 * solar},
    {1.28943695621391310e+01, -1.51111514016986312e+01, -2.23307578892655734e-01, 2.96460137564761618e-03 * year,
     2.37847173959480950e-03 * year, -2.96589568540237556e-05 * year, 4.36624404335156298e-05 * solar},
    {1.53796971148509165e+01, -2.59193146099879641e+01, 1.79258772950371181e-01, 2.68067772490389322e-03 * year,
     1.62824170038242295e-03 * year, -9.51592254519715870e-05 * year, 5.15138902046611451e-05 * solar},
}};

double energy() {
  double sum = 0;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    const Body& a = bodies[i];
    sum += a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz) / 2;
    for (std::size_t k = i + 1; k < bodies.size(); ++k) {
      const Body& b = bodies[k];
      sum -= a.mass * b.mass / std::hypot(a.x - b.x, a.y - b.y, a.z - b.z);
    }
  }
  return sum;
}

void advance(double time) {
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    Body& a = bodies[i];
    for (std::size_t k = i + 1; k < bodies.size(); ++k) {
      Body& b = bodies[k];
      double dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z, square = dx * dx + dy * dy + dz * dz;
      double pull = time / (square * std::sqrt(square));
      a.vx -= dx * b.mass * pull, a.vy -= dy * b.mass * pull, a.vz -= dz * b.mass * pull;
      b.vx += dx * a.mass * pull, b.vy += dy * a.mass * pull, b.vz += dz * a.mass * pull;
    }
  }
  for (Body& body : bodies) body.x += time * body.vx, body.y += time * body.vy, body.z += time * body.vz;
}

int main(int, char** argv) {
  double px = 0, py = 0, pz = 0;
  for (const Body& body : bodies) px += body.vx * body.mass, py += body.vy * body.mass, pz += body.vz * body.mass;
  bodies[0].vx = -px / solar, bodies[0].vy = -py / solar, bodies[0].vz = -pz / solar;
  std::printf("%.9f\n", energy());
  for (int step = std::atoi(argv[1]); step > 0; --step) advance(0.01);
  std::printf("%.9f\n", energy());
}
