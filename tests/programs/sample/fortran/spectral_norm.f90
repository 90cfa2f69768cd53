! expect: ok exit=0 stdout="1.274219991\n"
program spectral_norm
  implicit none
  integer, parameter :: size = 100, real_kind = kind(1.0d0)
  real(real_kind) :: u(size), v(size), matrix(size, size)
  integer :: i, j
  do j = 1, size
    do i = 1, size
      matrix(i, j) = 1.0d0 / ((i + j - 2) * (i + j - 1) / 2 + i)
    end do
  end do
  u = 1
  do i = 1, 10
    v = matmul(transpose(matrix), matmul(matrix, u))
    u = matmul(transpose(matrix), matmul(matrix, v))
  end do
  print '(f0.9)', sqrt(dot_product(u, v) / dot_product(v, v))
end program spectral_norm
