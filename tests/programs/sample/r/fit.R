# expect: ok exit=0 stdout="2.00 1.00\n"
x <- 1:10
y <- 2 * x + 1
line <- lm(y ~ x)
cat(sprintf("%.2f %.2f\n", coef(line)[["x"]], coef(line)[["(Intercept)"]]))
