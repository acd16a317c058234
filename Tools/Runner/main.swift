import AdapterRunner
import Glibc

exit(AdapterRunner.main())
