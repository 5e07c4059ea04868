// Runs a command and says what it took: wall and CPU seconds, and the most memory it held.
//
//     measured [-n TIMES] [-q] COMMAND ARGUMENT…
//
// With -n the command is run that many times and the medians are printed. With -q its output is thrown away.
// One line to standard error: wall_s user_s sys_s peak_kib status
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int ascending(const void *one, const void *other) {
    double difference = *(const double *)one - *(const double *)other;
    return difference < 0 ? -1 : difference > 0;
}

static double median(double *values, int count) {
    qsort(values, (size_t)count, sizeof *values, ascending);
    return count % 2 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}

static double of_timeval(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int count, char **arguments) {
    int times = 1, quiet = 0, first = 1;
    while (first < count && arguments[first][0] == '-') {
        if (!strcmp(arguments[first], "-n") && first + 1 < count) {
            times = atoi(arguments[first + 1]);
            first += 2;
        } else if (!strcmp(arguments[first], "-q")) {
            quiet = 1;
            first += 1;
        } else {
            break;
        }
    }
    if (first >= count || times < 1 || times > 10000) {
        fprintf(stderr, "usage: measured [-n TIMES] [-q] COMMAND ARGUMENT...\n");
        return 2;
    }
    double *wall = calloc((size_t)times, sizeof *wall), *user = calloc((size_t)times, sizeof *user);
    double *system = calloc((size_t)times, sizeof *system);
    if (!wall || !user || !system) return 2;
    long peak = 0;
    int status = 0;
    for (int turn = 0; turn < times; turn++) {
        struct timespec before, after;
        clock_gettime(CLOCK_MONOTONIC, &before);
        pid_t child = fork();
        if (child < 0) {
            perror("fork");
            return 2;
        }
        if (child == 0) {
            if (quiet) {
                int nothing = open("/dev/null", O_WRONLY);
                if (nothing >= 0) {
                    dup2(nothing, 1);
                    dup2(nothing, 2);
                }
            }
            execvp(arguments[first], arguments + first);
            perror(arguments[first]);
            _exit(127);
        }
        int ending = 0;
        struct rusage used;
        while (wait4(child, &ending, 0, &used) < 0) {
            if (errno != EINTR) {
                perror("wait4");
                return 2;
            }
        }
        clock_gettime(CLOCK_MONOTONIC, &after);
        wall[turn] = (double)(after.tv_sec - before.tv_sec) + (double)(after.tv_nsec - before.tv_nsec) / 1e9;
        user[turn] = of_timeval(used.ru_utime);
        system[turn] = of_timeval(used.ru_stime);
        if (used.ru_maxrss > peak) peak = used.ru_maxrss;
        status = WIFEXITED(ending) ? WEXITSTATUS(ending) : 128 + WTERMSIG(ending);
        if (status) break;
    }
    double seconds[] = {median(wall, times), median(user, times), median(system, times)};
    fprintf(stderr, "%.4f %.4f %.4f %ld %d\n", seconds[0], seconds[1], seconds[2], peak, status);
    return status;
}
