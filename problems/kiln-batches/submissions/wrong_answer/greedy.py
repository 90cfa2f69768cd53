# Puts each pot into the present batch unless a batch of its own would take less energy.
_, heating = map(int, input().split())
energy = batch = 0
for number, mass in enumerate(map(int, input().split())):
    together = (batch + mass) ** 2 - batch**2
    alone = mass**2 + heating
    if number > 0 and together <= alone:
        batch += mass
        energy += together
    else:
        batch = mass
        energy += alone
print(energy)
