# Writes distributions.csv: Rscript distributions.R > distributions.csv, less the rows that ORIGIN.md names.
cat("function,x,first,second,expected\n")
f <- function(x) formatC(x, digits=17, format="g", width=1)
out <- function(kind, x, first, expected, second = 0)
  cat(paste(kind, x, first, second, expected, sep = ","), "\n", sep = "")
ts <- c(1e-12,1e-8,1e-3,0.1,0.5,1,1.3,1.96,2.5,6,12,40,1e3,1e10,1e200)
dfs <- c(0.5,1,2,3,4.5,9,30,197,1000,2e4,1e6,1e9,Inf)
for (d in dfs) for (t in ts) { out("student_two_sided", f(t), f(d), f(2*pt(-t,d))); out("student_cumulative", f(-t), f(d), f(pt(-t,d))) }
ps <- c(1e-300,1e-100,1e-20,1e-10,1e-6,1e-3,0.005,0.025,0.1,0.3,0.49,0.4999999,0.6,0.9,0.975,0.999,1-1e-9)
for (d in dfs) for (p in ps) out("student_quantile", f(p), f(d), f(qt(p,d)))
for (x in c(-38,-30,-20,-10,-6,-3,-1.96,-1.4,-1,-0.5,-1e-3,-1e-10,0,0.3,1,2,5,8)) out("normal_cumulative", f(x), 0, f(pnorm(x)))
for (p in c(ps, 1e-316)) out("normal_quantile", f(p), 0, f(qnorm(p)))
ab <- list(c(.01,.01),c(.05,2),c(.5,.5),c(.5,20),c(1,1),c(1,200),c(3,8),c(3.5,8),c(50,.5),c(200,2),c(1e3,1e3),c(1e4,.5),c(30,1e5),c(1e6,2e6),c(5e8,.5),c(1e9,3e9))
for (v in ab) { m <- v[1]/sum(v); s <- sqrt(m*(1-m)/(sum(v)+1))
 for (x in unique(c(1e-12,1e-4,.01,.2,.5,.7,.99,.999999, m-30*s,m-6*s,m-2*s,m-.1*s,m,m+.1*s,m+2*s,m+6*s))) if (x>0 && x<1) out("beta_cumulative", f(x), f(v[1]), f(pbeta(x,v[1],v[2])), f(v[2]))
 for (p in ps) out("beta_quantile", f(p), f(v[1]), f(suppressWarnings(qbeta(p,v[1],v[2]))), f(v[2])) }
for (d in c(.5,1,2,3,7,30,100,1e3,1e5,1e8)) for (r in c(1e-6,.01,.3,.9,1,1.1,2,5,20)) out("chi_square_upper", f(r*d), f(d), f(pchisq(r*d,d,lower.tail=FALSE)))
for (d1 in c(1,3,10)) for (d2 in c(1,4,30,1e4,1e8,Inf)) for (x in c(1e-8,.1,.9,1,3,10,100,1e4)) out("f_upper", f(x), f(d1), f(pf(x,d1,d2,lower.tail=FALSE)), f(d2))
